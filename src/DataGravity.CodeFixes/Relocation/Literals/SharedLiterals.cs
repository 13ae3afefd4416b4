using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves;
using DataGravity.Moves.Changes;

namespace DataGravity.CodeFixes.Relocation.Literals;

/// <summary>
/// Other resources placed by the same literals. If their own data is in the target region too, they may move with it.
/// </summary>
/// <param name="Moved">All that moves then.</param>
/// <param name="Names">What moves along.</param>
/// <param name="Held">What that needs there and does not find, as the end of a title.</param>
internal sealed record SharedLiterals(IReadOnlyCollection<ResourceIdentity> Moved, IReadOnlyCollection<string> Names, string Held)
{
    /// <summary>Null where something is placed by them that is where it should be.</summary>
    public static SharedLiterals? Find(MovePlan plan, IReadOnlyList<ResourceGraph> graphs)
    {
        var (moved, names, held) = (new HashSet<ResourceIdentity>(plan.Moved), new HashSet<string>(), new HashSet<Hold>());
        var sites = new HashSet<Program.Site>(plan.Literals.Select(literal => literal.Site));
        foreach (var resource in graphs.SelectMany(graph => graph.Resources))
        {
            if (
                moved.Contains(ResourceIdentity.For(resource))
                || !resource.Places.Any(p => p.Place.Literal is { } literal && sites.Contains(literal))
            )
            {
                continue;
            }

            if (FindPlan(resource, plan) is not { } other)
                return null;
            moved.UnionWith(other.Moved.Select(ResourceIdentity.For));
            names.Add($"'{resource.Name}'");
            held.UnionWith(other.Held);
        }
        return new SharedLiterals(moved, names, Hold.Describe(held));
    }

    private static StackMovePlan? FindPlan(Resource resource, MovePlan plan) =>
        Judge
            .FindGaps(resource, resource.Stack)
            .Where(gap => PlaceLiteral.Find(resource, gap.DataPlace) is { } literal && plan.Literals.Contains(literal))
            .Select(gap => StackMovePlan.ForCompute(gap, withUsers: true, new Effort(default)))
            .FirstOrDefault(other => other is not null);
}
