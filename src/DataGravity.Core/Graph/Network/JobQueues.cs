using DataGravity.Catalog.Aws;

namespace DataGravity.Graph;

/// <summary>
/// Finds job definitions that nothing runs: all queues that could take their jobs have compute environments without processors. A program
/// does not tie a definition to a queue, since whoever submits a job names both. If a resource does, such as a schedule, its queues count;
/// otherwise, all queues in the definition's region.
/// </summary>
internal sealed class JobQueues
{
    private readonly References _references;
    private readonly Placement _placement;
    private readonly Resource[] _queues;
    private readonly ILookup<Resource, Resource> _namedTogether;

    public JobQueues(ResourceTable resources, References references, Placement placement)
    {
        (_references, _placement) = (references, placement);
        _queues = [.. resources.OfType(AwsBatch.IsQueue).Where(IsQueue)];
        _namedTogether = (
            from submitter in _queues.Length == 0 ? Enumerable.Empty<Resource>() : resources
            where !IsQueue(submitter)
            let named = references.FindIn(submitter.Registration.Inputs).Select(named => named.Resource).Distinct().ToArray()
            from definition in named
            where IsDefinition(definition)
            from queue in named
            where IsQueue(queue)
            select (definition, queue)
        ).ToLookup(pair => pair.definition, pair => pair.queue);
    }

    /// <summary>The input that leaves the queues of a job definition without processors; null if they may have some, or none is known.</summary>
    public IdleCause? FindIdleCause(Resource definition, CancellationToken cancellation)
    {
        if (_queues.Length == 0 || !IsDefinition(definition))
            return null;
        IdleCause? first = null;
        var queues = _namedTogether.Contains(definition)
            ? _namedTogether[definition]
            : _queues.Where(queue => !AreApart(queue, definition, cancellation));
        foreach (var queue in queues)
        {
            if (FindCauseOfQueue(queue) is not { } cause)
                return null;
            first ??= cause;
        }
        return first;
    }

    /// <summary>The input that leaves a queue without processors. An environment that is not created here may have some.</summary>
    private IdleCause? FindCauseOfQueue(Resource queue)
    {
        IdleCause? first = null;
        foreach (var (_, value) in queue.Kind!.RunsOn.SelectMany(queue.ValuesAt))
        {
            var environments = _references.FindIn(value).Select(named => named.Resource).ToArray();
            foreach (var environment in environments.DefaultIfEmpty())
            {
                if (environment?.Kind is null || IdleCause.FindOwn(environment) is not { } cause)
                    return null;
                first ??= cause.Of(environment);
            }
        }
        return first;
    }

    private bool AreApart(Resource queue, Resource definition, CancellationToken cancellation)
    {
        var (here, there) = (_placement.PlacesOf(queue, cancellation), _placement.PlacesOf(definition, cancellation));
        return here.All(h =>
            h.Place.Kind == PlaceKind.Region && there.All(t => t.Place.Kind == PlaceKind.Region && t.Place.Name != h.Place.Name)
        );
    }

    private static bool IsQueue(Resource resource) => resource.Kind is not null && AwsBatch.IsQueue(resource.Token);

    private static bool IsDefinition(Resource resource) => AwsBatch.IsDefinition(resource.Token);
}
