using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>The resources of a program in one stack: where each lands and what reads what data.</summary>
public sealed class ResourceGraph
{
    private readonly ILookup<Resource, Copy> _copies;

    private ResourceGraph(string? stack, IReadOnlyList<Resource> resources, IReadOnlyList<DataLink> links, ILookup<Resource, Copy> copies)
    {
        Stack = stack;
        Resources = resources;
        Links = links;
        _copies = copies;
    }

    /// <summary>The stack's name; null for the evaluation that holds for any.</summary>
    public string? Stack { get; }

    /// <summary>The resources, in the order the program registers them.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>What works on what data, in the order of the compute resources.</summary>
    public IReadOnlyList<DataLink> Links { get; }

    /// <summary>The readable copies of a data resource.</summary>
    public IEnumerable<Copy> CopiesOf(Resource data) => _copies[data];

    /// <summary>Builds the graph from what a program registers.</summary>
    public static ResourceGraph Build(IReadOnlyList<Registration> registrations, IProgramContext context)
    {
        var byRegistration = registrations.ToDictionary(r => r, r => new Resource(r));
        Resource[] resources = [.. registrations.Select(r => byRegistration[r])];
        var references = new References(byRegistration);
        var providers = new ProviderResolution(registrations);
        var placement = new Placement(byRegistration, providers, references, context);
        foreach (var resource in resources)
        {
            resource.Providers = [.. providers.ProvidersOf(resource.Registration).Select(p => (p.Condition, p.Provider is null ? null : byRegistration[p.Provider]))];
            resource.Places = placement.PlacesOf(resource);
        }

        var names = new NamedData(resources);
        var dataLinks = new DataLinks(references, names, new Grants(resources, references, names));
        DataLink[] links = [.. resources.SelectMany(dataLinks.Of)];
        var proof = new MlProof(references);
        foreach (var compute in links.Select(link => link.Compute).Distinct())
            compute.MlProof = proof.Of(compute);
        return new ResourceGraph(context.StackName, resources, links, Copies.Of(resources, references));
    }
}
