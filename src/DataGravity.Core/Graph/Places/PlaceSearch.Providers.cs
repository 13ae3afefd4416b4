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
        var package = Clouds.ProviderPackageOf(resource.Package);
        return AtEndpoints(
            resource,
            from use in UsedBy(resource)
            where use.Provider is null || use.Provider.IsProvider && use.Provider.Package == package
            from place in Get(PlaceNode.OfProvider(use.Provider, resource.Context, package, resource.Cloud, isZonal: false))
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
        var used = providers.Of(resource);
        return used is [{ Condition.IsTrue: true, Provider: var only }]
            ? FromProvider(resource, only, kind, otherwise)
            : used.SelectMany(use =>
                FromProvider(resource, use.Provider, kind, otherwise).Select(p => (p.Condition.And(use.Condition), p.Place))
            );
    }

    private Places FromProvider(Resource resource, Resource? provider, ResourceKind kind, Func<Place, Places>? otherwise)
    {
        var isZonal = kind.Fallback == PlaceFallback.ProviderZone;
        var package = providers.PackageOf(resource);
        if (ReferenceEquals(provider, resource))
        {
            var given = resource.Registration.Provider ?? resource.Registration.Parent;
            return [(Condition.True, Place.Unknown(kind.Cloud, "its provider is not known", given))];
        }
        if (provider is not null && provider.Package != package)
            return [(Condition.True, Place.Unknown(kind.Cloud, "its provider is of another package", owner: provider))];
        var node = PlaceNode.OfProvider(provider, resource.Context, package, kind.Cloud, isZonal);
        return otherwise is null ? Get(node) : FromProvider(node, otherwise);
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
        if (Clouds.Find(resource.Cloud)?.TakesEndpoints != true || resource.IsExternal)
            return places;
        List<(Condition Condition, Func<Place, Place> Put)>? elsewhere = null;
        foreach (var (condition, provider) in UsedBy(resource))
        {
            if (provider is null or { IsProvider: true } && ProviderEndpoints.Find(provider, resource.Context, resource.Token) is { } put)
            {
                (elsewhere ??= []).Add((condition, put));
            }
        }
        return elsewhere is null ? places : PutAt(elsewhere, places);
    }

    private static Places PutAt(List<(Condition Condition, Func<Place, Place> Put)> elsewhere, Places places) =>
        places.SelectMany(p =>
            elsewhere
                .Select(e => (p.Condition.And(e.Condition), e.Put(p.Place)))
                .Append((elsewhere.Aggregate(p.Condition, (left, e) => left.Except(e.Condition)), p.Place))
        );

    private IReadOnlyList<(Condition Condition, Resource? Provider)> UsedBy(Resource resource) =>
        resource.IsProvider ? [(Condition.True, resource)] : providers.Of(resource);
}
