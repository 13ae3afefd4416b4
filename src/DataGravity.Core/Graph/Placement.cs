using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Program;

namespace DataGravity.Graph;

/// <summary>Where each resource lands: its own input, else its provider, else the provider's default; null means not given.</summary>
internal sealed class Placement(IReadOnlyDictionary<Registration, Resource> resources, ProviderResolution providers, IProgramContext context)
{
    private readonly Dictionary<Registration, IReadOnlyList<(Condition, Place)>> _places = [];
    private readonly HashSet<Registration> _underWay = [];

    public IReadOnlyList<(Condition Condition, Place Place)> PlacesOf(Resource resource)
    {
        var registration = resource.Registration;
        if (resource.Kind is not { } kind)
            return [];
        if (_places.TryGetValue(registration, out var known))
            return known;
        if (registration.IsTransformed)
            return [(Condition.True, Unknown(kind.Cloud, "transformations"))];
        // A resource placed by its own output goes in a circle.
        if (!_underWay.Add(registration))
            return [(Condition.True, Unknown(kind.Cloud, "placed by itself"))];
        var places = FromInputs(registration, kind, 0).Where(p => !p.Item1.IsFalse).ToArray();
        _underWay.Remove(registration);
        return _places[registration] = places;
    }

    private IEnumerable<(Condition, Place)> FromInputs(Registration registration, ResourceKind kind, int index)
    {
        if (index == kind.PlaceInputs.Count)
        {
            return kind.Fallback != PlaceFallback.None
                ? FromProvider(registration, kind.Cloud)
                : [(Condition.True, Unknown(kind.Cloud, "no location given"))];
        }
        var input = kind.PlaceInputs[index];
        return registration.Input(input) is { } value
            ? FromValue(value, kind.Cloud, $"its own {Capitalized(input)}", PlaceDecision.Input, () => FromInputs(registration, kind, index + 1))
            : FromInputs(registration, kind, index + 1);
    }

    private IEnumerable<(Condition, Place)> FromProvider(Registration registration, string cloud)
    {
        foreach (var (condition, provider) in providers.ProvidersOf(registration))
        {
            IEnumerable<(Condition, Place)> places;
            if (ReferenceEquals(provider, registration))
                places = [(Condition.True, Unknown(cloud, "provider not known"))];
            else if (provider is null)
                places = FromDefault(ResourceCatalog.PackageOf(registration.Token), cloud);
            else
                places = FromExplicit(provider, cloud);
            foreach (var (when, place) in places)
                yield return (when.And(condition), place);
        }
    }

    /// <summary>
    /// An explicit provider reads nothing of the stack's configuration: its region is its argument, else the environment's.
    /// </summary>
    private IEnumerable<(Condition, Place)> FromExplicit(Registration provider, string cloud)
    {
        var decision = new PlaceDecision(ByInput: false, resources[provider]);
        var why = $"provider '{provider.Name}'";
        IEnumerable<(Condition, Place)> fallback() => FromEnvironment(
            ResourceCatalog.PackageOf(provider.Token), cloud, why, decision,
            new Place(cloud, PlaceKind.Symbolic, $"provider({provider.Name})", why, decision));
        return provider.Input("region") is { } region ? FromValue(region, cloud, why, decision, fallback) : fallback();
    }

    private IEnumerable<(Condition, Place)> FromDefault(string package, string cloud)
    {
        var nowhere = new Place(cloud, PlaceKind.Symbolic, $"default({package})", "default provider", PlaceDecision.Default);
        if (Clouds.DefaultPlace(package) is not { } defaults)
            return [(Condition.True, nowhere)];
        return FromValue(
            context.Configuration(defaults.Key), cloud, defaults.Key, PlaceDecision.Default,
            () => FromEnvironment(package, cloud, "default provider", PlaceDecision.Default, nowhere),
            leaf: nowhere);
    }

    private IEnumerable<(Condition, Place)> FromEnvironment(string package, string cloud, string why, PlaceDecision decision, Place nowhere)
    {
        foreach (var name in Clouds.DefaultPlace(package)?.Environment ?? [])
        {
            if (context.EnvironmentVariable(name) is Constant { Content: string { Length: > 0 } } value)
                return FromValue(value, cloud, $"{why}, {name}", decision, () => []);
        }
        return [(Condition.True, nowhere)];
    }

    /// <summary>The place a value names; where it is null, what comes otherwise.</summary>
    /// <param name="value">A region's name, another resource's region, or a symbol.</param>
    /// <param name="cloud">The cloud whose region it is.</param>
    /// <param name="why">Who says so.</param>
    /// <param name="decision">What in the program decides.</param>
    /// <param name="otherwise">The next rule.</param>
    /// <param name="leaf">The place a symbol stands for; null for one named after the symbol.</param>
    private IEnumerable<(Condition, Place)> FromValue(
        Value value, string cloud, string why, PlaceDecision decision, Func<IEnumerable<(Condition, Place)>> otherwise, Place? leaf = null)
    {
        foreach (var (condition, alternative) in value.Alternatives())
        {
            IEnumerable<(Condition, Place)> places = alternative switch
            {
                Constant { Content: null } => otherwise(),
                Constant { Content: string name } constant => [(Condition.True, Named(cloud, name, Origin(why, constant), decision))],
                ResourceOutput output => FromOutput(output, cloud, decision, otherwise),
                Leaf symbol => [(Condition.True, leaf ?? new Place(cloud, PlaceKind.Symbolic, symbol.Description, why, decision))],
                var other => [(Condition.True, Unknown(cloud, other.ToString() ?? ""))],
            };
            foreach (var (when, place) in places)
                yield return (when.And(condition), place);
        }
    }

    /// <summary><c>Region = bucket.Region</c>: the place of the other resource, or of what it was given.</summary>
    private IEnumerable<(Condition, Place)> FromOutput(
        ResourceOutput output, string cloud, PlaceDecision decision, Func<IEnumerable<(Condition, Place)>> otherwise)
    {
        var other = resources[output.Resource];
        if (other.Kind is { } kind && (kind.PlaceInputs.Contains(output.Property) || output.Property is "bucketRegion"))
            return PlacesOf(other).Select(p => (p.Condition, p.Place with { Why = $"same as {other.Name}", Decision = decision }));
        // The region a function finds is where it asks.
        if (output.Resource is { Kind: RegistrationKind.Invoke, Token: "aws::GetRegion" or "aws-native::GetRegion" } && output.Property is "region" or "name" or "id")
        {
            return output.Resource.Input("region") is { } asked
                ? FromValue(asked, cloud, "its own region", decision, () => FromProvider(output.Resource, cloud))
                : FromProvider(output.Resource, cloud).Select(p => (p.Item1, p.Item2 with { Decision = decision }));
        }
        // `provider.Region` is what the provider was given.
        if (output.Resource.Kind == RegistrationKind.Provider && output.Property == "region")
            return FromExplicit(output.Resource, cloud).Select(p => (p.Item1, p.Item2 with { Decision = decision }));
        return output.Echo is { } echo
            ? FromValue(echo, cloud, "its own region", decision, otherwise)
            : [(Condition.True, Unknown(cloud, output.ToString()))];
    }

    private static Place Named(string cloud, string name, string why, PlaceDecision decision) => new(
        cloud,
        Clouds.IsMultiRegion(cloud, name) ? PlaceKind.MultiRegion : PlaceKind.Region,
        Clouds.IsMultiRegion(cloud, name) ? name.ToUpperInvariant() : Clouds.RegionOf(cloud, name),
        why,
        decision);

    private static Place Unknown(string cloud, string why) => new(cloud, PlaceKind.Unknown, "unknown", why, PlaceDecision.Default);

    /// <summary>A value out of a file says which and where; one written in the program stands at its own resource.</summary>
    private static string Origin(string why, Constant constant) =>
        constant.Origin is null or Site ? why : $"{why}, {constant.Origin}";

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
