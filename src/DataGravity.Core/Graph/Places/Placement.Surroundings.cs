using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

// What is around a resource: its neighbour, its service's default, its provider, its cluster.
internal sealed partial class Placement
{
    /// <summary>Azure Native asks the provider's location first, and the resource group only where there is none.</summary>
    private Places FromSurroundings(Resource resource, ResourceKind kind) =>
        resource.Package == "azure-native" && kind.Fallback == PlaceFallback.ProviderRegion
            ? FromProvider(resource, kind, nowhere => FromNeighbours(resource, kind, () => [(Condition.True, nowhere)]))
            : FromNeighbours(resource, kind, () => FromDefaults(resource, kind));

    /// <summary>The place of the resource it lives with.</summary>
    private Places FromNeighbours(Resource resource, ResourceKind kind, Func<Places> otherwise)
    {
        var given = kind.LivesWith.SelectMany(resource.ValuesAt).Where(found => found.Value is not Constant { Content: null }).ToArray();
        var open = Condition.True;
        foreach (var (condition, value) in given)
        {
            foreach (var (when, neighbour, _) in references.FindIn(value))
            {
                var here = open.And(condition).And(when);
                if (here.IsFalse || neighbour.Kind is null || ReferenceEquals(neighbour, resource))
                    continue;
                open = open.Except(here);
                foreach (var (there, place) in PlacesOf(neighbour))
                {
                    yield return (
                        here.And(there),
                        place with
                        {
                            Why = $"with '{neighbour.Name}', {place.Why}",
                            Decision = new(ByInput: false, Provider: null, neighbour),
                        }
                    );
                }
            }
            // Who lives with something the program does not create is where that is; in AWS that is where its provider is, too,
            // but for data, which a provider of another region may reach.
            if (kind is { Cloud: "aws", Holds: DataKind.None, Fallback: PlaceFallback.ProviderRegion } || open.And(condition).IsFalse)
                continue;
            yield return (open.And(condition), Place.Unknown(kind.Cloud, "lives with something that is not created here"));
            open = open.Except(condition);
        }
        if (open.IsFalse)
            yield break;
        foreach (var (when, place) in otherwise())
            yield return (open.And(when), place);
    }

    private Places FromDefaults(Resource resource, ResourceKind kind)
    {
        if (kind.DefaultPlace is { } fixedPlace)
            return [(Condition.True, Place.Parse(kind.Cloud, fixedPlace, "the service's default", PlaceDecision.Default))];
        return kind.Fallback switch
        {
            PlaceFallback.None => [(Condition.True, Place.Unknown(kind.Cloud, "no location given"))],
            PlaceFallback.Cluster => FromCluster(resource, kind),
            _ => FromProvider(resource, kind, otherwise: null),
        };
    }

    /// <param name="resource">The resource.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="otherwise">What comes where the provider does not say: it is given the place that stands for its silence, which it is
    /// by itself.</param>
    private Places FromProvider(Resource resource, ResourceKind kind, Func<Place, Places>? otherwise)
    {
        var isZonal = kind.Fallback == PlaceFallback.ProviderZone;
        foreach (var (condition, provider) in providers.ProvidersOf(resource.Registration))
        {
            var package = providers.PackageOf(resource.Registration);
            var places =
                ReferenceEquals(provider, resource.Registration) ? [(Condition.True, Place.Unknown(kind.Cloud, "provider not known"))]
                : provider is not null && ResourceCatalog.PackageOf(provider.Token) != package
                    ? [(Condition.True, Place.Unknown(kind.Cloud, "provider of another package"))]
                : otherwise is null ? AtProvider(provider, resource.Registration.Context, package, kind.Cloud, isZonal)
                : FromProvider(provider, resource.Registration.Context, package, kind.Cloud, isZonal, otherwise);
            foreach (var (when, place) in places)
                yield return (when.And(condition), place);
        }
    }

    /// <summary>The place of a provider itself: the same for all that follow it.</summary>
    private Places AtProvider(Registration? provider, IProgramContext context, string package, string cloud, bool isZonal)
    {
        if (!_byProvider.TryGetValue((provider, context, package, cloud, isZonal), out var places))
        {
            places = Deeper(
                provider is null ? null : resources[provider],
                () =>
                    AtMost(FromProvider(provider, context, package, cloud, isZonal, nowhere => [(Condition.True, nowhere)]), cloud)
                        .ToArray()
            );
            _byProvider[(provider, context, package, cloud, isZonal)] = places;
        }
        return places;
    }

    private Places FromProvider(
        Registration? provider,
        IProgramContext context,
        string package,
        string cloud,
        bool isZonal,
        Func<Place, Places> otherwise
    )
    {
        var source = provider is null ? null : resources[provider];
        var nowhere = ProviderPlaces.Nowhere(source, package, cloud, isZonal);
        var told = ProviderPlaces.FindAll(source, package, isZonal, context).ToArray();
        return From(0);

        Places From(int index) =>
            index == told.Length
                ? otherwise(nowhere)
                : FromValue(
                    told[index].Value,
                    cloud,
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
            from use in UsedBy(registration)
            where use.Provider is null or { Kind: RegistrationKind.Provider }
            let put = ProviderEndpoints.Find(use.Provider is null ? null : resources[use.Provider], registration.Context, resource.Token)
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

    /// <summary>A Kubernetes object is where the cluster is whose credentials its provider has.</summary>
    private Places FromCluster(Resource resource, ResourceKind kind)
    {
        foreach (var (condition, provider) in providers.ProvidersOf(resource.Registration))
        {
            if (provider is null || ReferenceEquals(provider, resource.Registration) || provider.Input("kubeconfig") is not { } credentials)
            {
                yield return (condition, Place.Unknown(kind.Cloud, "cluster not known"));
                continue;
            }
            foreach (var (when, alternative) in credentials.Alternatives())
            {
                var clusters = references
                    .FindIn(alternative)
                    .Select(r => r.Resource)
                    .Where(r => r.Kind is { IsCluster: true })
                    .Distinct()
                    .ToArray();
                if (clusters is [var cluster])
                {
                    foreach (var (there, place) in PlacesOf(cluster))
                    {
                        yield return (
                            condition.And(when).And(there),
                            place with
                            {
                                Why = $"on {cluster}",
                                Decision = new(ByInput: false, resources[provider]),
                            }
                        );
                    }
                }
                else
                {
                    yield return (condition.And(when), Place.Unknown(kind.Cloud, "cluster not known"));
                }
            }
        }
    }
}
