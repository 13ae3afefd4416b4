using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>What runs a definition: the service of a task definition, the group of a launch template, the queues of a job definition.</summary>
internal sealed class Runners
{
    private readonly ILookup<Resource, Resource> _byDefinition;
    private readonly ILookup<string, Resource> _namedScripts;
    private readonly Placement _placement;
    private readonly JobQueues _queues;

    public Runners(ResourceTable resources, References references, Placement placement)
    {
        _queues = new JobQueues(resources, references, placement);
        _byDefinition = (
            from resource in resources.Giving(InputMeaning.Runs)
            from run in references.FindAt(resource, resource.Kind!.Runs)
            where run.Resource.Kind is { IsCompute: true }
            select (Runner: resource, Definition: run.Resource)
        )
            .Distinct()
            .ToLookup(pair => pair.Definition, pair => pair.Runner);
        _namedScripts = resources.OfKind(kind => kind.IsScript).Any()
            ? (
                from resource in resources.Giving(InputMeaning.Runs)
                from named in resource.Kind!.Runs.SelectMany(resource.ValuesAt)
                select (Name: NameIn(named), Runner: resource)
            ).ToLookup(pair => pair.Name, pair => pair.Runner)
            : Enumerable.Empty<Resource>().ToLookup(_ => "");
        _placement = placement;
    }

    /// <summary>
    /// The input that makes the program run none of a resource: its own, that of everything that runs it, or that of its queues. Null if it
    /// may run. A standby for disasters reads nothing, and neither does a script that no resource names.
    /// </summary>
    public IdleCause? FindIdleCause(Resource compute, CancellationToken cancellation) =>
        IdleCause.FindOwn(compute)
        ?? FindCommonCause(_byDefinition[compute])
        ?? (IsScript(compute) && !IsNamed(compute, cancellation) ? IdleCause.Unnamed : null)
        ?? _queues.FindIdleCause(compute, cancellation);

    private static bool IsScript(Resource resource) => resource.Kind is { IsScript: true };

    /// <summary>Whether something of its region names it. Names of other regions are of other scripts.</summary>
    private bool IsNamed(Resource script, CancellationToken cancellation)
    {
        var places = _placement.PlacesOf(script, cancellation);
        return _byDefinition.Contains(script)
            || script
                .Kind!.NamedBy.SelectMany(script.ValuesAt)
                .Any(named =>
                    named.Value is Constant { Content: string name }
                    && _namedScripts[name].Any(runner => MayMeet(places, _placement.PlacesOf(runner, cancellation)))
                );
    }

    private static bool MayMeet(IEnumerable<(Condition, Place Place)> places, IEnumerable<(Condition, Place Place)> others) =>
        places.Any(one =>
            others.Any(other =>
                one.Place.Kind != PlaceKind.Region || other.Place.Kind != PlaceKind.Region || one.Place.Name == other.Place.Name
            )
        );

    private static string NameIn((Condition Condition, Value Value) found) => found.Value is Constant { Content: string name } ? name : "";

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
