using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>What runs a definition: the service of a task definition, the group of a launch template, the queues of a job definition.</summary>
internal sealed class Runners
{
    private readonly ILookup<Resource, Resource> _byDefinition;
    private readonly JobQueues _queues;

    public Runners(ResourceTable resources, References references, Placement placement)
    {
        _queues = new JobQueues(resources, references, placement);
        _byDefinition = (
            from resource in resources.All
            where resource.Kind is { Runs.Count: > 0 } && resource.Gives(resource.Kind.Runs)
            from run in references.FindAt(resource, resource.Kind!.Runs)
            where run.Resource.Kind is { IsCompute: true }
            select (Runner: resource, Definition: run.Resource)
        )
            .Distinct()
            .ToLookup(pair => pair.Definition, pair => pair.Runner);
    }

    /// <summary>
    /// The input that makes the program run none of a resource: its own, that of everything that runs it, or that of its queues. Null if it
    /// may run. A standby for disasters reads nothing.
    /// </summary>
    public string? FindZeroSize(Resource compute, CancellationToken cancellation) =>
        ZeroSizeOf(compute) ?? ZeroSizeOfAll(_byDefinition[compute]) ?? _queues.FindZeroSize(compute, cancellation);

    private static string? ZeroSizeOfAll(IEnumerable<Resource> runners)
    {
        string? first = null;
        foreach (var runner in runners)
        {
            if (ZeroSizeOf(runner) is not { } size)
                return null;
            first ??= $"{size} of {runner}";
        }
        return first;
    }

    /// <summary>The input of a resource that makes the program run none of it; null if it may run.</summary>
    internal static string? ZeroSizeOf(Resource compute) =>
        compute
            .Kind!.Sizes.FirstOrDefault(path =>
                compute.ValuesAt(path).Any(size => size.Value is Constant { Content: 0 or 0.0 or "0" } && size.Condition.IsTrue)
            )
            ?.Path;
}
