using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds resources that must be in one region, because one names the other: an endpoint and its configuration, a service and its cluster, a
/// machine and its subnet. Global resources are reached from anywhere, an Azure resource group holds resources of all regions, and a
/// resource that is only read stays where it is. None of these is tied to a region.
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
            .. from resource in resources
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

    /// <summary>The resources tied to a resource, whichever of the two names the other.</summary>
    public IReadOnlyList<Resource> FindTied(Resource resource) =>
        _tied.Find(resource) ?? _tied.Keep(resource, [.. _named[resource].Concat(_namedBy[resource]).Distinct()]);

    /// <summary>
    /// Whether a resource names another only in values it passes to its code: environment variables or parameters. Then it can be created
    /// in any region.
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
