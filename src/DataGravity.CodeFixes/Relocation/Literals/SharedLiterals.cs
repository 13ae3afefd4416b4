using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves;
using DataGravity.Moves.Changes;

namespace DataGravity.CodeFixes.Relocation.Literals;

/// <summary>Other resources placed by the same literals. If their own data is in the target region too, they may move with it.</summary>
/// <param name="Moved">Everything that then moves.</param>
/// <param name="Names">The names of those that move along.</param>
/// <param name="Held">What these need there and do not find, as the end of a title.</param>
internal sealed record SharedLiterals(IReadOnlyCollection<ResourceIdentity> Moved, IReadOnlyCollection<string> Names, string Held)
{
    /// <summary>These resources; null if one of them has no data in the target region to move to, and should stay.</summary>
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
