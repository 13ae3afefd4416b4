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
    public IdleCause? FindIdleCause(Resource compute, CancellationToken cancellation) =>
        IdleCause.FindOwn(compute) ?? FindCommonCause(_byDefinition[compute]) ?? _queues.FindIdleCause(compute, cancellation);

    private static IdleCause? FindCommonCause(IEnumerable<Resource> runners)
    {
        IdleCause? first = null;
        foreach (var runner in runners)
        {
            if (IdleCause.FindOwn(runner) is not { } cause)
                return null;
            first ??= cause.Of(runner);
        }
        return first;
    }
}
