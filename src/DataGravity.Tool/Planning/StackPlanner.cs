using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Moves;

namespace DataGravity.Tool.Planning;

/// <summary>Plans where the compute of a stack should stand.</summary>
/// <param name="graph">The stack.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class StackPlanner(ResourceGraph graph, CancellationToken cancellation)
{
    private ILookup<Resource, Resource>? _readers;

    /// <summary>The compute that works on data but is in no known region, so that nothing can be planned for it.</summary>
    public IReadOnlyList<Resource> Unplaced { get; private set; } = [];

    /// <summary>The groups of compute that work on data, in the order of the program. Each resource is in one of them.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<GroupPlan> FindAll()
    {
        var (seen, plans, unplaced) = (new HashSet<Resource>(), new List<GroupPlan>(), new List<Resource>());
        foreach (var compute in graph.Resources.Where(IsWorker))
        {
            cancellation.ThrowIfCancellationRequested();
            if (seen.Contains(compute) || graph.LinksOf(compute).Count == 0)
                continue;
            if (compute.Places is not [(_, { Kind: PlaceKind.Region } present)])
            {
                unplaced.Add(compute);
                continue;
            }

            var group = MoveGroup.ForCompute(compute, withUsers: true, new Effort(cancellation));
            seen.UnionWith(group.Resources);
            var links = new GroupLinks(graph, group, FindReaders, cancellation);
            plans.Add(new GroupPlan(group, present, new OptionFinder(group, links, present).FindAll(), [.. links.FindUnknown(present)]));
        }

        Unplaced = unplaced;
        return plans;
    }

    private IReadOnlyList<Resource> FindReaders(Resource data)
    {
        _readers ??= graph
            .Resources.Where(IsReader)
            .SelectMany(compute =>
                graph.LinksOf(compute).Where(link => link.Path.Access != DataAccess.Writes).Select(link => (link.Data, Compute: compute))
            )
            .Distinct()
            .ToLookup(pair => pair.Data, pair => pair.Compute);
        return [.. _readers[data]];
    }

    /// <summary>Whether it works on data and holds none that would stay.</summary>
    private static bool IsWorker(Resource resource) => resource.Kind is { Holds: DataKind.None or DataKind.Inference };

    /// <summary>Whether what it reads counts. A mere permission counts only if something shows that it is used.</summary>
    private bool IsReader(Resource resource) =>
        resource.Kind is { IsCompute: true } kind
        && (
            kind.Role == ResourceRole.Processing
            || resource.MlProof is not null
            || graph.LinksOf(resource).Any(link => link.Strength == LinkStrength.Named)
        );
}
