using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Tool.Planning;

/// <summary>Tells what a region is known to lack. What no list names may be missing there, too.</summary>
internal static class Lacks
{
    /// <summary>What of the resources' needs a region does not offer, each once.</summary>
    public static IReadOnlyList<string> FindAll(IEnumerable<Resource> resources, string region) =>
        [.. resources.Where(resource => !resource.MayBeIn(region)).SelectMany(resource => FindAll(resource, region)).Distinct()];

    private static IEnumerable<string> FindAll(Resource resource, string region)
    {
        if (Clouds.Find(resource.Cloud, region) is not { } cloud)
            yield break;
        if (cloud.LacksService(region, resource.Token))
            yield return $"{resource.Kind?.Noun ?? resource.Token}";
        foreach (var machine in resource.Machines.Where(machine => cloud.LacksMachine(region, machine)))
            yield return machine;
        if (cloud.ModelInputOf(resource.Token) is { } input && resource.NameIn(input) is { } model && cloud.LacksModel(region, model))
            yield return $"the model {model}";
    }
}
