using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// What has to be in one region: a resource and what it names. An endpoint finds its configuration, a service its cluster, a machine its
/// subnet in their own region only. What is global is reached from anywhere, a resource group of Azure holds resources of all regions, and what
/// is only read is where it is.
/// </summary>
internal sealed class Ties
{
    private readonly References _references;
    private readonly ILookup<Resource, Resource> _named;
    private readonly ILookup<Resource, Resource> _namedBy;

    public Ties(IReadOnlyList<Resource> resources, References references)
    {
        _references = references;
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

    /// <summary>
    /// Whether a resource names another only in values it passes on to its code, environment variables or parameters: it can be created
    /// wherever that is.
    /// </summary>
    public bool IsOnlyToldOf(Resource resource, Resource other)
    {
        var passedOn = resource.Kind!.DataPaths.Where(IsPassedOn).ToArray();
        return _references.At(resource, passedOn).Any(named => named.Resource == other)
            && !resource.Registration.Inputs.Fields.Where(input => passedOn.All(path => path.Input != input.Key))
                .Any(input => _references.Of(input.Value).Any(named => named.Resource == other));
    }

    private static bool IsPassedOn(DataPath path) => path.Path.EndsWith("{}", StringComparison.Ordinal) || path.Path.EndsWith("[].value", StringComparison.Ordinal);

    private static bool IsRegional(Resource resource) =>
        resource is { Kind: not null, IsProvider: false, IsExternal: false, IsResourceGroup: false, Registration.Kind: not RegistrationKind.Read }
        && resource.Places.Any(p => p.Place.Kind is PlaceKind.Region or PlaceKind.Symbolic);
}
