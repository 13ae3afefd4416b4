using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// What has to be in one region: a resource and what it names. An endpoint finds its configuration, a service its cluster, a machine its
/// subnet in their own region only. What is global is reached from anywhere, a resource group of Azure holds resources of all regions, and
/// what is only read is where it is.
/// </summary>
internal sealed class CoLocation
{
    private readonly References _references;
    private readonly ILookup<Resource, Resource> _named;
    private readonly ILookup<Resource, Resource> _namedBy;
    private readonly HashSet<(Resource By, Resource Named)> _ties;
    private readonly ResourceSlots<HashSet<Resource>> _onlyTold;
    private readonly ResourceSlots<Resource[]> _tied;

    public CoLocation(ResourceTable resources, References references, Placement placement, CancellationToken cancellation)
    {
        _references = references;
        (_onlyTold, _tied) = (new(resources), new(resources));
        (Resource By, Resource Named)[] ties =
        [
            .. from resource in resources.All
            where IsRegional(resource)
            from named in references.FindIn(resource.Registration.Inputs).Select(r => r.Resource).Distinct()
            where !ReferenceEquals(named, resource) && IsRegional(named)
            select (resource, named),
        ];
        _ties = [.. ties];
        _named = ties.ToLookup(tie => tie.By, tie => tie.Named);
        _namedBy = ties.ToLookup(tie => tie.Named, tie => tie.By);

        bool IsRegional(Resource resource) =>
            resource is { Kind: not null, IsProvider: false, IsExternal: false, IsResourceGroup: false }
            && resource.Registration.Kind != RegistrationKind.Read
            && placement.PlacesOf(resource, cancellation).Any(p => p.Place.Kind is PlaceKind.Region or PlaceKind.Symbolic);
    }

    public bool AreBetween(Resource resource, Resource named) => _ties.Contains((resource, named));

    /// <summary>What a resource is tied to, whichever of the two names the other.</summary>
    public IReadOnlyList<Resource> FindTied(Resource resource) =>
        _tied.Find(resource) ?? _tied.Keep(resource, [.. _named[resource].Concat(_namedBy[resource]).Distinct()]);

    /// <summary>
    /// Whether a resource names another only in values it passes on to its code, environment variables or parameters: it can be created
    /// wherever that is.
    /// </summary>
    public bool IsOnlyToldOf(Resource resource, Resource other) =>
        (_onlyTold.Find(resource) ?? _onlyTold.Keep(resource, OnlyToldTo(resource))).Contains(other);

    private HashSet<Resource> OnlyToldTo(Resource resource)
    {
        var passedOn = resource.Kind!.DataPaths.Where(IsPassedOn).ToArray();
        var inputs = new HashSet<string?>(passedOn.Select(path => path.Input));
        var told = new HashSet<Resource>(_references.FindAt(resource, passedOn).Select(named => named.Resource));
        foreach (var input in resource.Registration.Inputs.Fields.Where(input => !inputs.Contains(input.Key)))
            told.ExceptWith(_references.FindIn(input.Value).Select(named => named.Resource));
        return told;
    }

    private static bool IsPassedOn(DataPath path) =>
        path.Path.EndsWith("{}", StringComparison.Ordinal) || path.Path.EndsWith("[].value", StringComparison.Ordinal);
}
