using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

/// <summary>
/// Where each resource lands: its own input, else the resource it lives with, else its service's default, else its
/// provider. What is given as null is not given.
/// </summary>
internal sealed class Placement(
    IReadOnlyDictionary<Registration, Resource> resources, ProviderResolution providers, References references)
{
    private readonly Dictionary<Registration, IReadOnlyList<(Condition, Place)>> _places = [];
    private readonly HashSet<Registration> _underWay = [];
    private readonly Dictionary<(Registration? Provider, IProgramContext Context, string Package, string Cloud, bool IsZonal), (Condition, Place)[]> _byProvider = [];

    public IReadOnlyList<(Condition Condition, Place Place)> PlacesOf(Resource resource)
    {
        var registration = resource.Registration;
        if (resource.Kind is not { } kind)
            return [];
        if (_places.TryGetValue(registration, out var known))
            return known;
        if (registration.IsTransformed)
            return [(Condition.True, Place.Unknown(kind.Cloud, "transformations"))];
        // A resource placed by its own output goes in a circle.
        if (!_underWay.Add(registration))
            return [(Condition.True, Place.Unknown(kind.Cloud, "placed by itself"))];
        var places = FromInputs(resource, kind, 0).Where(p => !p.Condition.IsFalse).ToArray();
        _underWay.Remove(registration);
        return _places[registration] = places;
    }

    private Places FromInputs(Resource resource, ResourceKind kind, int index)
    {
        if (index == kind.PlaceInputs.Count)
            return FromSurroundings(resource, kind);
        var input = kind.PlaceInputs[index];
        Places further() => FromInputs(resource, kind, index + 1);
        return resource.Registration.Input(input) is { } value
            ? FromValue(value, kind.Cloud, resource.IsExternal ? "by its name" : $"its own {Capitalized(input.Substring(input.LastIndexOf('.') + 1))}", PlaceDecision.Input, further)
            : further();
    }

    /// <summary>Azure Native asks the provider's location first, and the resource group only where there is none.</summary>
    private Places FromSurroundings(Resource resource, ResourceKind kind) => resource.Package == "azure-native" && kind.Fallback == PlaceFallback.ProviderRegion
        ? FromProvider(resource, kind, nowhere => FromNeighbours(resource, kind, () => [(Condition.True, nowhere)]))
        : FromNeighbours(resource, kind, () => FromDefaults(resource, kind));

    /// <summary>The place of the resource it lives with.</summary>
    private Places FromNeighbours(Resource resource, ResourceKind kind, Func<Places> otherwise)
    {
        var given = kind.LivesWith
            .SelectMany(path => InputPath.Find(resource.Registration.Inputs, path))
            .Where(found => found.Value is not Constant { Content: null })
            .ToArray();
        var open = Condition.True;
        foreach (var (condition, value) in given)
        {
            foreach (var (when, neighbour, _) in references.Of(value))
            {
                var here = open.And(condition).And(when);
                if (here.IsFalse || neighbour.Kind is null || ReferenceEquals(neighbour, resource))
                    continue;
                open = open.Except(here);
                foreach (var (there, place) in PlacesOf(neighbour))
                    yield return (here.And(there), place with { Why = $"with '{neighbour.Name}', {place.Why}", Decision = new(ByInput: false, Provider: null, neighbour) });
            }
            // It lives with something the program does not create.
            if (!open.And(condition).IsFalse)
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
            return [(Condition.True, Place.Of(kind.Cloud, fixedPlace, "the service's default", PlaceDecision.Default))];
        return kind.Fallback switch
        {
            PlaceFallback.None => [(Condition.True, Place.Unknown(kind.Cloud, "no location given"))],
            PlaceFallback.Cluster => FromCluster(resource, kind),
            _ => FromProvider(resource, kind, otherwise: null),
        };
    }

    /// <param name="resource">The resource.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="otherwise">What comes where the provider does not say: it is given the place that stands for its silence, which it is by itself.</param>
    private Places FromProvider(Resource resource, ResourceKind kind, Func<Place, Places>? otherwise)
    {
        var isZonal = kind.Fallback == PlaceFallback.ProviderZone;
        foreach (var (condition, provider) in providers.ProvidersOf(resource.Registration))
        {
            var package = Clouds.ProviderPackageOf(resource.Package);
            var places = ReferenceEquals(provider, resource.Registration) ? [(Condition.True, Place.Unknown(kind.Cloud, "provider not known"))]
                : provider is not null && ResourceCatalog.PackageOf(provider.Token) != package ? [(Condition.True, Place.Unknown(kind.Cloud, "provider of another package"))]
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
            _byProvider[(provider, context, package, cloud, isZonal)] = places = [.. FromProvider(provider, context, package, cloud, isZonal, nowhere => [(Condition.True, nowhere)])];
        return places;
    }

    private Places FromProvider(Registration? provider, IProgramContext context, string package, string cloud, bool isZonal, Func<Place, Places> otherwise)
    {
        var source = provider is null ? null : resources[provider];
        var nowhere = ProviderPlaces.Nowhere(source, package, cloud, isZonal);
        var told = ProviderPlaces.Of(source, package, isZonal, context).ToArray();
        return From(0);

        Places From(int index) => index == told.Length
            ? otherwise(nowhere)
            : FromValue(told[index].Value, cloud, told[index].Why, told[index].Decision, () => From(index + 1), told[index].IsOptional ? nowhere : null);
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
                var clusters = references.Of(alternative).Select(r => r.Resource).Where(r => r.Kind is { IsCluster: true }).Distinct().ToArray();
                if (clusters is [var cluster])
                {
                    foreach (var (there, place) in PlacesOf(cluster))
                        yield return (condition.And(when).And(there), place with { Why = $"on {cluster}", Decision = new(ByInput: false, resources[provider]) });
                }
                else
                {
                    yield return (condition.And(when), Place.Unknown(kind.Cloud, "cluster not known"));
                }
            }
        }
    }

    /// <summary>The place a value names; where it is null, what comes otherwise.</summary>
    /// <param name="value">A region's name, another resource's region, or a symbol.</param>
    /// <param name="cloud">The cloud whose region it is.</param>
    /// <param name="why">Who says so.</param>
    /// <param name="decision">What in the program decides.</param>
    /// <param name="otherwise">The next rule.</param>
    /// <param name="leaf">The place a symbol stands for; null for one named after the symbol.</param>
    private Places FromValue(Value value, string cloud, string why, PlaceDecision decision, Func<Places> otherwise, Place? leaf = null)
    {
        foreach (var (condition, alternative) in value.Alternatives())
        {
            Places places = alternative switch
            {
                Constant { Content: null or "" } => otherwise(),
                Constant { Content: string name } constant => [(Condition.True, Place.Of(cloud, name, Origin(why, constant), decision))],
                SequenceValue { Items.Count: 0 } => otherwise(),
                SequenceValue several => [(Condition.True, Place.Of(cloud, several, why, decision))],
                ResourceOutput output => FromOutput(output, cloud, decision, otherwise),
                Leaf symbol => [(Condition.True, leaf ?? new Place(cloud, PlaceKind.Symbolic, symbol.Description, why, decision))],
                var other => [(Condition.True, Place.Unknown(cloud, other.ToString() ?? ""))],
            };
            foreach (var (when, place) in places)
                yield return (when.And(condition), place);
        }
    }

    /// <summary><c>Region = bucket.Region</c>: the place of the other resource, or of what it was given.</summary>
    private Places FromOutput(ResourceOutput output, string cloud, PlaceDecision decision, Func<Places> otherwise)
    {
        var other = resources[output.Resource];
        if (other.Kind is { } kind && (kind.PlaceInputs.Contains(output.Property) || output.Property is "region" or "location" or "bucketRegion"))
            return PlacesOf(other).Select(p => (p.Condition, p.Place with { Why = $"same as {other.Name}", Decision = decision }));
        // The region a function finds is where it asks.
        if (output.Resource is { Kind: RegistrationKind.Invoke, Token: "aws::GetRegion" or "aws-native::GetRegion" } && output.Property is "region" or "name" or "id")
        {
            Places asks() => AtProvider(providers.ProvidersOf(output.Resource)[0].Provider, output.Resource.Context, other.Package, cloud, isZonal: false)
                .Select(p => (p.Condition, p.Place with { Decision = decision }));
            return output.Resource.Input("region") is { } asked ? FromValue(asked, cloud, "its own region", decision, asks) : asks();
        }
        // `provider.Region` is what the provider was given.
        if (output.Resource.Kind == RegistrationKind.Provider && output.Property == "region")
        {
            return AtProvider(output.Resource, output.Resource.Context, other.Package, cloud, isZonal: false)
                .Select(p => (p.Condition, p.Place with { Decision = decision }));
        }
        return output.Echo is { } echo
            ? FromValue(echo, cloud, "its own region", decision, otherwise)
            : [(Condition.True, Place.Unknown(cloud, output.ToString()))];
    }

    /// <summary>A value out of a file says which and where; one written in the program stands at its own resource.</summary>
    private static string Origin(string why, Constant constant) =>
        constant.Origin is null or Program.Site ? why : $"{why}, {constant.Origin}";

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
