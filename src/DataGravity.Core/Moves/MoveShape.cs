using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Moves;

/// <summary>
/// What tells one move from another. What an expression creates in one place moves together, so that thousands made by a loop have one plan
/// between them.
/// </summary>
/// <param name="Stack">The stack.</param>
/// <param name="Site">The expression that creates what moves.</param>
/// <param name="Places">Where that is.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Distance">How far that is.</param>
internal readonly record struct MoveShape(ResourceGraph Stack, Program.Site Site, string Places, string Destination, Distance Distance)
{
    /// <summary>Of gaps the first of each shape.</summary>
    /// <param name="gaps">The gaps.</param>
    /// <param name="moving">What would move.</param>
    /// <param name="destination">Where to.</param>
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
