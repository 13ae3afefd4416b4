using DataGravity.Graph;
using DataGravity.Relocation;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>
/// What else the texts place that place what moves: where it is as far from its own data in the same region, it moves along.
/// </summary>
/// <param name="Moved">All that moves then.</param>
/// <param name="Names">What moves along.</param>
/// <param name="Held">What that needs there and does not find, as the end of a title.</param>
internal sealed record SharedLiterals(IReadOnlyCollection<string> Moved, IReadOnlyCollection<string> Names, string Held)
{
    /// <summary>Null where something is placed by them that is where it should be.</summary>
    public static SharedLiterals? Find(Destination destination, IReadOnlyList<ResourceGraph> graphs)
    {
        var (moved, names, held) = (new HashSet<string>(destination.Moved), new HashSet<string>(), new HashSet<Hold>());
        var sites = new HashSet<(string, int)>(destination.Literals.Select(literal => (literal.Path, literal.Start)));
        foreach (
            var resource in graphs.SelectMany(graph => graph.Resources).Where(resource => !moved.Contains(MovePlan.IdentityOf(resource)))
        )
        {
            if (
                !resource.Places.Any(p => p.Place.Literal is { } literal && sites.Contains((literal.Unit.Path, literal.Span.Start)))
                || moved.Contains(MovePlan.IdentityOf(resource))
            )
            {
                continue;
            }

            if (PlanOf(resource, destination) is not { } plan)
                return null;
            moved.UnionWith(plan.Moved.Select(MovePlan.IdentityOf));
            names.Add($"'{resource.Name}'");
            held.UnionWith(plan.Held);
        }
        return new SharedLiterals(moved, names, Hold.Describe(held));
    }

    private static MovePlan? PlanOf(Resource resource, Destination destination) =>
        Gap.FindAll(resource, resource.Stack)
            .Where(gap => PlaceLiteral.Find(resource, gap.DataPlace) is { } literal && destination.Literals.Contains(literal))
            .Select(gap => MovePlan.For(gap, withUsers: true))
            .FirstOrDefault(plan => plan is not null);
}
