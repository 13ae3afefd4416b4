using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

/// <summary>
/// Where each resource lands: its own input, else the resource it lives with, else its service's default, else its
/// provider. What is given as null is not given.
/// </summary>
internal sealed partial class Placement(ResourceGraph graph, ResourceTable resources, ProviderResolution providers, References references)
{
    // How far places are looked for in places of others before those are found in the order of the program.
    private const int MaxDepth = 16;

    // An output that is one of several others, each of which is one of several.
    private const int MaxEchoes = 8;

    // Each under a condition of its own. What has more is anywhere.
    private const int MaxPlaces = 1_000;

    private readonly Dictionary<Registration, IReadOnlyList<(Condition, Place)>> _places = [];
    private readonly HashSet<Registration> _underWay = [];
    private readonly Dictionary<ResourceOutput, ResourceOutput> _echoes = [];
    private int _depth;
    private int _placed;
    private readonly Dictionary<
        (Registration? Provider, IProgramContext Context, string Package, string Cloud, bool IsZonal),
        (Condition, Place)[]
    > _byProvider = [];

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
        try
        {
            return _places[registration] = Deeper(
                resource,
                () => AtMost(AtEndpoints(resource, FromInputs(resource, kind, 0)), kind.Cloud).Where(p => !p.Condition.IsFalse).ToArray()
            );
        }
        finally
        {
            _underWay.Remove(registration);
        }
    }

    private static Places AtMost(Places places, string cloud)
    {
        var some = places.Take(MaxPlaces + 1).ToArray();
        return some.Length > MaxPlaces ? [(Condition.True, Place.Unknown(cloud, "one of very many"))] : some;
    }

    /// <summary>
    /// Each of a chain of resources may be placed by the one before it. Where a chain is long, all that the program registers before are
    /// placed first, in order: so none asks further than the one before it.
    /// </summary>
    private T Deeper<T>(Resource? resource, Func<T> find)
    {
        graph.Effort.Spend(0);
        _depth++;
        try
        {
            if (_depth == MaxDepth)
            {
                for (; _placed < resource?.Index; _placed++)
                    Settle(graph.Resources[_placed]);
            }
            return find();
        }
        finally
        {
            _depth--;
        }
    }

    private void Settle(Resource resource)
    {
        if (resource.IsProvider)
            AtProvider(resource.Registration, resource.Registration.Context, resource.Package, resource.Cloud, isZonal: false);
        else
            PlacesOf(resource);
    }

    /// <summary>The regions of a resource's provider, of a provider its own; nothing where it is not known.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> ProviderPlacesOf(Resource resource)
    {
        var (registration, package) = (resource.Registration, Clouds.ProviderPackageOf(resource.Package));
        return
        [
            .. AtEndpoints(
                resource,
                from use in UsedBy(registration)
                where
                    use.Provider is null
                    || use.Provider.Kind == RegistrationKind.Provider && ResourceCatalog.PackageOf(use.Provider.Token) == package
                from place in AtProvider(use.Provider, registration.Context, package, resource.Cloud, isZonal: false)
                let when = use.Condition.And(place.Item1)
                where !when.IsFalse
                select (when, place.Item2)
            ),
        ];
    }

    private IReadOnlyList<(Condition Condition, Registration? Provider)> UsedBy(Registration registration) =>
        registration.Kind == RegistrationKind.Provider ? [(Condition.True, registration)] : providers.ProvidersOf(registration);

    /// <summary>The regions of the default provider of a resource's package.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> DefaultPlacesOf(Resource resource) =>
        [.. AtProvider(null, resource.Registration.Context, Clouds.ProviderPackageOf(resource.Package), resource.Cloud, isZonal: false)];

    /// <summary>
    /// The regions of the service that is asked for a resource, whatever it names itself: AWS is asked in the region input, else in the
    /// provider's region.
    /// </summary>
    public IReadOnlyList<(Condition Condition, Place Place)> ServicePlacesOf(Resource resource)
    {
        if (resource.Registration.IsTransformed)
            return [];
        if (resource.Cloud != "aws")
            return resource.Places;
        return resource.Registration.Input("region") is { } region
            ?
            [
                .. AtEndpoints(
                    resource,
                    FromValue(region, resource.Cloud, "its own Region", PlaceDecision.Input, () => ProviderPlacesOf(resource))
                ),
            ]
            : ProviderPlacesOf(resource);
    }

    private Places FromInputs(Resource resource, ResourceKind kind, int index)
    {
        if (index == kind.PlaceInputs.Count)
            return FromSurroundings(resource, kind);
        var input = kind.PlaceInputs[index];
        Places further() => FromInputs(resource, kind, index + 1);
        if (resource.Registration.Input(input) is not { } value)
            return further();
        var places = FromValue(
            value,
            kind.Cloud,
            resource.IsExternal ? "" : $"its own {Capitalized(input.Substring(input.LastIndexOf('.') + 1))}",
            PlaceDecision.Input,
            further
        );
        // A zone that nobody knows is one of the region that the rest tells: in AWS there is no other choice.
        return kind.Cloud == "aws" && input.StartsWith("availabilityZone", StringComparison.Ordinal)
            ? places.SelectMany(p =>
                p.Place.Kind is PlaceKind.Unknown or PlaceKind.Symbolic
                    ? further().Select(f => (f.Condition.And(p.Condition), f.Place))
                    : [p]
            )
            : places;
    }

    /// <summary>The place a value names; where it is null, what comes otherwise.</summary>
    /// <param name="value">A region's name, another resource's region, or a symbol.</param>
    /// <param name="cloud">The cloud whose region it is.</param>
    /// <param name="why">Who says so.</param>
    /// <param name="decision">What in the program decides.</param>
    /// <param name="otherwise">The next rule.</param>
    /// <param name="leaf">The place a symbol stands for; null for one named after the symbol.</param>
    /// <param name="depth">How many outputs were followed to it.</param>
    private Places FromValue(
        Value value,
        string cloud,
        string why,
        PlaceDecision decision,
        Func<Places> otherwise,
        Place? leaf = null,
        int depth = 0
    )
    {
        foreach (var (condition, alternative) in value.Alternatives())
        {
            Places places = alternative switch
            {
                Constant { Content: null or "" } => otherwise(),
                Constant { Content: string name } constant =>
                [
                    (Condition.True, Written(Place.Parse(cloud, name, Origin(why, constant), decision), name, constant)),
                ],
                SequenceValue { Items.Count: 0 } => otherwise(),
                SequenceValue several => [(Condition.True, Place.Parse(cloud, several, why, decision))],
                ResourceOutput output => FromOutput(output, cloud, decision, otherwise, depth),
                SymbolicInput symbol => [(Condition.True, leaf ?? new Place(cloud, PlaceKind.Symbolic, symbol.Description, why, decision))],
                var other => [(Condition.True, Place.Unknown(cloud, other.ToString() ?? ""))],
            };
            foreach (var (when, place) in places)
                yield return (when.And(condition), place);
        }
    }

    /// <summary><c>Region = bucket.Region</c>: the place of the other resource, or of what it was given.</summary>
    private Places FromOutput(ResourceOutput given, string cloud, PlaceDecision decision, Func<Places> otherwise, int depth)
    {
        var output = EchoOf(given);
        var other = resources[output.Resource];
        if (IsPlaceOf(other, output.Property))
        {
            return PlacesOf(other)
                .Select(p => (p.Condition, p.Place with { Why = $"same as {other}", Decision = decision with { Neighbour = other } }));
        }
        // The region a function finds is where it asks.
        if (IsOfFunction(output))
        {
            Places asks() =>
                AtProvider(
                        providers.ProvidersOf(output.Resource)[0].Provider,
                        output.Resource.Context,
                        other.Package,
                        cloud,
                        isZonal: false
                    )
                    .Select(p => (p.Condition, p.Place with { Decision = decision }));
            return output.Resource.Input("region") is { } asked
                ? FromValue(asked, cloud, "its own region", decision, asks, depth: depth + 1)
                : asks();
        }
        // `provider.Region` is what the provider was given.
        if (IsOfProvider(output))
        {
            return AtProvider(output.Resource, output.Resource.Context, other.Package, cloud, isZonal: false)
                .Select(p => (p.Condition, p.Place with { Decision = decision }));
        }
        return output.InputOfSameName is { } echo && depth < MaxEchoes
            ? FromValue(echo, cloud, "its own region", decision, otherwise, depth: depth + 1)
            : [(Condition.True, Place.Unknown(cloud, output.ToString()))];
    }

    /// <summary>Of outputs that are each what another is, the last.</summary>
    private ResourceOutput EchoOf(ResourceOutput given)
    {
        var output = given;
        while (!IsPlaceOf(resources[output.Resource], output.Property) && !IsOfFunction(output) && !IsOfProvider(output))
        {
            if (!_echoes.TryGetValue(output, out var next) && (next = output.InputOfSameName as ResourceOutput) is null)
                break;
            output = next;
        }
        if (!ReferenceEquals(output, given))
            _echoes[given] = output;
        return output;
    }

    private static bool IsPlaceOf(Resource resource, string output) =>
        resource.Kind is { } kind && (kind.PlaceInputs.Contains(output) || output is "region" or "location" or "bucketRegion");

    private static bool IsOfFunction(ResourceOutput output) =>
        output.Resource is { Kind: RegistrationKind.Invoke, Token: "aws::GetRegion" or "aws-native::GetRegion" }
        && output.Property is "region" or "name" or "id";

    private static bool IsOfProvider(ResourceOutput output) =>
        output.Resource.Kind == RegistrationKind.Provider && output.Property == "region";

    /// <summary>What is computed is written nowhere.</summary>
    private static Place Written(Place place, string name, Constant constant) =>
        constant.Origin is { } origin
            ? place with
            {
                Written = name,
                Literal = origin as Program.Site?,
                Configured = origin as Program.ConfigurationSite?,
            }
            : place;

    /// <summary>
    /// A value out of a file says which and where; one written in the program stands at its own resource. External data only has that.
    /// </summary>
    private static string Origin(string why, Constant constant) =>
        constant.Origin is null or Program.Site ? why
        : why.Length == 0 ? $"{constant.Origin}"
        : $"{why}, {constant.Origin}";

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
