using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Settings;

namespace DataGravity.Graph;

/// <summary>Finds where each resource lands, on demand and from any number of threads. Each place is searched once.</summary>
internal sealed class Placement(ResourceTable resources, ResourceProviders providers, References references, GravitySettings settings)
{
    private readonly KnownPlaces _known = new(resources);

    /// <summary>Where a resource lands, each place under the condition that puts it there.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<(Condition Condition, Place Place)> PlacesOf(Resource resource, CancellationToken cancellation = default) =>
        resource.Kind is null ? [] : _known.Find(resource) ?? Search(cancellation).Find(PlaceNode.Of(resource));

    /// <summary>The places, besides its own, where the inputs of a resource say that its data can be read.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<(Condition Condition, Place Place)> OtherPlacesOf(Resource resource, CancellationToken cancellation)
    {
        var search = Search(cancellation);
        return search.Find(resource.Cloud, () => search.AlsoAt(resource));
    }

    /// <summary>The regions of a resource's provider. For a provider, its own regions. Unknown ones are left out.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<(Condition Condition, Place Place)> ProviderPlacesOf(Resource resource, CancellationToken cancellation = default)
    {
        var search = Search(cancellation);
        return search.Find(resource.Cloud, () => search.AtProvidersOf(resource));
    }

    /// <summary>The regions of the default provider of a resource's package.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> DefaultPlacesOf(Resource resource) =>
        At(PlaceNode.OfProvider(null, resource.Context, Clouds.ProviderPackageOf(resource.Package), resource.Cloud, isZonal: false));

    /// <summary>
    /// The regions of the service that creates a resource, whatever the resource itself names. In AWS that is the region input or, without
    /// one, the provider's region.
    /// </summary>
    public IReadOnlyList<(Condition Condition, Place Place)> ServicePlacesOf(Resource resource)
    {
        if (resource.Registration.IsTransformed)
            return [];
        if (Clouds.Find(resource.Cloud)?.IsPlacedByService != true)
            return PlacesOf(resource);
        var search = Search(default);
        return search.Find(resource.Cloud, () => search.AtServiceOf(resource));
    }

    /// <summary>The places that an output of a resource names: its region, its zone. None for an output that names no place.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> PlacesNamedBy(ResourceOutput output)
    {
        var search = Search(default);
        return search.Find(resources[output.Resource].Cloud, () => search.NamedBy(output));
    }

    private IReadOnlyList<(Condition Condition, Place Place)> At(PlaceNode node) => _known.Find(node) ?? Search(default).Find(node);

    private PlaceSearch Search(CancellationToken cancellation) => new(_known, resources, providers, references, settings, cancellation);
}
