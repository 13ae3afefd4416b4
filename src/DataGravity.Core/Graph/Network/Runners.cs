using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>What runs a definition: the service of a task definition, the group of a launch template.</summary>
internal sealed class Runners
{
    private readonly ILookup<Resource, Resource> _byDefinition;

    public Runners(ResourceTable resources, References references) =>
        _byDefinition = (
            from resource in resources.All
            where resource.Kind is { Runs.Count: > 0 } && resource.Gives(resource.Kind.Runs)
            from run in references.FindAt(resource, resource.Kind!.Runs)
            where run.Resource.Kind is { IsCompute: true }
            select (Runner: resource, Definition: run.Resource)
        )
            .Distinct()
            .ToLookup(pair => pair.Definition, pair => pair.Runner);

    /// <summary>
    /// The input that makes the program run none of a resource: its own, or that of everything that runs it. Null if it may run. A standby
    /// for disasters reads nothing.
    /// </summary>
    public string? FindZeroSize(Resource compute) => ZeroSizeOf(compute) ?? ZeroSizeOfAll(_byDefinition[compute]);

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

    private static string? ZeroSizeOf(Resource compute) =>
        compute
            .Kind!.Sizes.FirstOrDefault(path =>
                compute.ValuesAt(path).Any(size => size.Value is Constant { Content: 0 or 0.0 or "0" } && size.Condition.IsTrue)
            )
            ?.Path;
}
