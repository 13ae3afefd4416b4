using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

// Places from the providers that resources follow, and from the endpoints these use.
internal sealed partial class PlaceSearch
{
    /// <summary>The regions of a resource's provider. For a provider, its own regions. Unknown ones are left out.</summary>
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

    /// <summary>The regions of the AWS service that creates a resource: its region input or, without one, its provider's region.</summary>
    public Places AtServiceOf(Resource resource) =>
        resource.Registration.Input("region") is { } region
            ? AtEndpoints(resource, FromValue(region, resource.Cloud, "its own Region", PlaceDecision.Input, () => AtProvidersOf(resource)))
            : AtProvidersOf(resource);

    /// <param name="resource">The resource.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="otherwise">Decides if the provider has no place. It gets the symbolic place of such a provider, which is also the
    /// result if this is null.</param>
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
                            Place.Unknown(
                                kind.Cloud,
                                "its provider is not known",
                                resource.Registration.Provider ?? resource.Registration.Parent
                            )
                        ),
                    ]
                : provider is not null && provider.Package != package
                    ? [(Condition.True, Place.Unknown(kind.Cloud, "its provider is of another package", owner: provider))]
                : otherwise is null ? Get(node)
                : FromProvider(node, otherwise);
            foreach (var (when, place) in places)
                yield return (when.And(condition), place);
        }
    }

    /// <summary>The place that a provider is given.</summary>
    /// <param name="node">The provider.</param>
    /// <param name="otherwise">Decides if it is given none.</param>
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

    /// <summary>Corrects places for custom endpoints: what an AWS provider creates through them is where they are.</summary>
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
