using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>The resources of a program in one stack: where each lands and what reads what data.</summary>
public sealed class ResourceGraph
{
    private ResourceGraph(string? stack, IReadOnlyList<Resource> resources, IReadOnlyList<DataLink> links)
    {
        Stack = stack;
        Resources = resources;
        Links = links;
    }

    /// <summary>The stack's name; null for the evaluation that holds for any.</summary>
    public string? Stack { get; }

    /// <summary>The resources, in the order the program registers them.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>What works on what data, in the order of the compute resources.</summary>
    public IReadOnlyList<DataLink> Links { get; }

    /// <summary>Builds the graph from what a program registers.</summary>
    public static ResourceGraph Build(IReadOnlyList<Registration> registrations, IProgramContext context)
    {
        var resources = registrations.ToDictionary(r => r, r => new Resource(r));
        var providers = new ProviderResolution(registrations);
        var placement = new Placement(resources, providers, context);
        foreach (var resource in resources.Values)
        {
            resource.Providers = [.. providers.ProvidersOf(resource.Registration).Select(p => (p.Condition, p.Provider is null ? null : resources[p.Provider]))];
            resource.Places = placement.PlacesOf(resource);
        }
        return new ResourceGraph(
            context.StackName,
            [.. registrations.Select(r => resources[r])],
            [.. registrations.SelectMany(r => DataLinks.Of(resources[r], resources))]);
    }
}
