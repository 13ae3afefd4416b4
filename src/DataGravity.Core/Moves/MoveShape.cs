using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Moves;

/// <summary>
/// Identifies a move. Resources that one expression creates in one place move together, so the thousands of a loop share one plan.
/// </summary>
/// <param name="Stack">The stack.</param>
/// <param name="Site">The expression that creates the moving resources.</param>
/// <param name="Places">Where they are.</param>
/// <param name="Destination">Where they go.</param>
/// <param name="Distance">How far that is.</param>
internal readonly record struct MoveShape(ResourceGraph Stack, Program.Site Site, string Places, string Destination, Distance Distance)
{
    /// <summary>The first gap of each shape.</summary>
    /// <param name="gaps">The gaps.</param>
    /// <param name="moving">The resource that would move.</param>
    /// <param name="destination">The place it would move to.</param>
    public static IReadOnlyList<Gap> OneOfEach(IReadOnlyList<Gap> gaps, Func<Gap, Resource> moving, Func<Gap, Place> destination)
    {
        var seen = new HashSet<MoveShape>();
        return
        [
            .. gaps.Where(gap =>
                seen.Add(new(moving(gap).Stack, moving(gap).Site, PlacesOf(moving(gap)), destination(gap).Name, gap.Distance))
            ),
        ];
    }

    private static string PlacesOf(Resource resource) =>
        resource.Places is [var (_, only)]
            ? only.Name
            : string.Join(
                "|",
                resource
                    .Places.Select(p => $"{p.Place.Cloud} {p.Place.Kind} {p.Place.Name}")
                    .Distinct()
                    .OrderBy(place => place, StringComparer.Ordinal)
            );
}
