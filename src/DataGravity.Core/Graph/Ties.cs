namespace DataGravity.Graph;

/// <summary>
/// What has to be in one region: a resource and what it names. An endpoint finds its configuration, a service its cluster, a machine its
/// subnet in their own region only. What is global is reached from anywhere, and a resource group of Azure holds resources of all regions.
/// </summary>
internal sealed class Ties
{
    private readonly ILookup<Resource, Resource> _named;
    private readonly ILookup<Resource, Resource> _namedBy;

    public Ties(IReadOnlyList<Resource> resources, References references)
    {
        (Resource By, Resource Named)[] ties =
        [
            .. from resource in resources
               where IsRegional(resource)
               from named in references.Of(resource.Registration.Inputs).Select(r => r.Resource).Distinct()
               where !ReferenceEquals(named, resource) && IsRegional(named)
               select (resource, named),
        ];
        _named = ties.ToLookup(tie => tie.By, tie => tie.Named);
        _namedBy = ties.ToLookup(tie => tie.Named, tie => tie.By);
    }

    /// <summary>What a resource names.</summary>
    public IEnumerable<Resource> NamedBy(Resource resource) => _named[resource];

    /// <summary>What a resource is tied to, whichever of the two names the other.</summary>
    public IEnumerable<Resource> Of(Resource resource) => _named[resource].Concat(_namedBy[resource]).Distinct();

    private static bool IsRegional(Resource resource) =>
        resource is { Kind: not null, IsProvider: false, IsExternal: false, IsResourceGroup: false }
        && resource.Places.Any(p => p.Place.Kind is PlaceKind.Region or PlaceKind.Symbolic);
}
