using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

// The providers that resources follow: where they are, and the endpoints they answer at.
internal sealed partial class PlaceSearch
{
    /// <summary>The regions of a resource's provider, of a provider its own; nothing where it is not known.</summary>
    public Places AtProvidersOf(Resource resource)
    {
        var (registration, package) = (resource.Registration, Clouds.ProviderPackageOf(resource.Package));
        return AtEndpoints(
            resource,
            from use in UsedBy(resource)
            where use.Provider is null || use.Provider.IsProvider && use.Provider.Package == package
            from place in Get(PlaceNode.OfProvider(use.Provider, registration.Context, package, resource.Cloud, isZonal: false))
            let when = use.Condition.And(place.Condition)
            where !when.IsFalse
            select (when, place.Place)
        );
    }

    /// <summary>The regions of the service of AWS that is asked for a resource: the region input, else the provider's region.</summary>
    public Places AtServiceOf(Resource resource) =>
        resource.Registration.Input("region") is { } region
            ? AtEndpoints(resource, FromValue(region, resource.Cloud, "its own Region", PlaceDecision.Input, () => AtProvidersOf(resource)))
            : AtProvidersOf(resource);

    /// <param name="resource">The resource.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="otherwise">What comes where the provider does not say: it is given the place that stands for its silence, which it is
    /// by itself.</param>
    private Places FromProvider(Resource resource, ResourceKind kind, Func<Place, Places>? otherwise)
    {
        var isZonal = kind.Fallback == PlaceFallback.ProviderZone;
        foreach (var (condition, provider) in providers.Of(resource))
        {
            var package = providers.PackageOf(resource);
            var node = PlaceNode.OfProvider(provider, resource.Registration.Context, package, kind.Cloud, isZonal);
            var places =
                ReferenceEquals(provider, resource)
                    ?
                    [
                        (
                            Condition.True,
                            Place.Unknown(kind.Cloud, "provider not known", resource.Registration.Provider ?? resource.Registration.Parent)
                        ),
                    ]
                : provider is not null && provider.Package != package
                    ? [(Condition.True, Place.Unknown(kind.Cloud, "provider of another package", owner: provider))]
                : otherwise is null ? Get(node)
                : FromProvider(node, otherwise);
            foreach (var (when, place) in places)
                yield return (when.And(condition), place);
        }
    }

    /// <summary>What a provider is told.</summary>
    /// <param name="node">The provider.</param>
    /// <param name="otherwise">What comes where it is told nothing.</param>
    private Places FromProvider(PlaceNode node, Func<Place, Places> otherwise)
    {
        var nowhere = ProviderPlaces.Nowhere(node.Provider, node.Package, node.Cloud, node.IsZonal);
        var told = ProviderPlaces.FindAll(node.Provider, node.Package, node.IsZonal, node.Context!).ToArray();
        return From(0);

        Places From(int index) =>
            index == told.Length
                ? otherwise(nowhere)
                : FromValue(
                    told[index].Value,
                    node.Cloud,
                    told[index].Why,
                    told[index].Decision,
                    () => From(index + 1),
                    told[index].IsOptional ? nowhere : null
                );
    }

    /// <summary>What a provider of AWS creates at endpoints of its own is where those are.</summary>
    private Places AtEndpoints(Resource resource, Places places)
    {
        var registration = resource.Registration;
        if (resource.Cloud != "aws" || resource.IsExternal)
            return places;
        var elsewhere = (
            from use in UsedBy(resource)
            where use.Provider is null or { IsProvider: true }
            let put = ProviderEndpoints.Find(use.Provider, registration.Context, resource.Token)
            where put is not null
            select (use.Condition, Put: put)
        ).ToArray();
        return elsewhere.Length == 0
            ? places
            : places.SelectMany(p =>
                elsewhere
                    .Select(e => (p.Condition.And(e.Condition), e.Put(p.Place)))
                    .Append((elsewhere.Aggregate(p.Condition, (left, e) => left.Except(e.Condition)), p.Place))
            );
    }

    private IReadOnlyList<(Condition Condition, Resource? Provider)> UsedBy(Resource resource) =>
        resource.IsProvider ? [(Condition.True, resource)] : providers.Of(resource);
}
