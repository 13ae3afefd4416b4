using DataGravity.Catalog;
using DataGravity.Catalog.Elsewhere;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

// Places from a resource's own inputs.
internal sealed partial class PlaceSearch
{
    // For outputs that are a choice of others, each of which may be a choice again.
    private const int MaxEchoes = 8;

    private Places FromInputs(Resource resource, ResourceKind kind, int index)
    {
        if (
            index == 0
            && kind.PlaceInputs.Count > 0
            && AtlasRegions.CloudInputsOf(kind.Cloud, kind.PlaceInputs[0]) is { Count: > 0 } clouds
        )
        {
            return [(Condition.True, InOneOf(resource, kind, kind.PlaceInputs[0], clouds))];
        }
        if (kind.IsOnlyCopies)
            return FromCopies(resource, kind);
        for (; index < kind.PlaceInputs.Count; index++)
        {
            var (input, next) = (kind.PlaceInputs[index], index + 1);
            if (ListedPlace.IsList(input))
                return FromList(resource, kind, input, () => FromInputs(resource, kind, next));
            if (input.IndexOf('.') >= 0)
                return FromPart(resource, kind, input, () => FromInputs(resource, kind, next));
            if (resource.Registration.Input(input) is { } value)
                return FromInput(resource, kind, input, value, () => FromInputs(resource, kind, next));
        }
        return FromSurroundings(resource, kind);
    }

    /// <summary>
    /// The place of what works in any cloud, and names the cloud beside the region. It is known if all its machines are in one region. No
    /// input decides: the region has another name there.
    /// </summary>
    private static Place InOneOf(Resource resource, ResourceKind kind, string input, IReadOnlyList<string> clouds)
    {
        var regions = NamesAt(resource, input);
        var among = clouds.Select(cloud => NamesAt(resource, cloud)).FirstOrDefault(names => names.Length > 0) ?? [];
        return
            regions.Length == among.Length
            && regions.Distinct().ToArray() is [{ } region]
            && among.Distinct().ToArray() is [{ } home]
            && AtlasRegions.Find(home, region) is var (cloud, name)
            ? Place.Parse(cloud, name, $"its own {Capitalized(input.Substring(input.LastIndexOf('.') + 1))}", PlaceDecision.Default)
            : Place.Unknown(kind.Cloud, "its inputs do not name one region of one cloud");
    }

    /// <summary>The texts at a path that are given; null for each that is not certain.</summary>
    private static string?[] NamesAt(Resource resource, string path) =>
        [
            .. resource
                .ValuesAt(DataPath.To(path))
                .Where(found => found.Value is not Constant { Content: null or "" })
                .Select(found => found is { Condition.IsTrue: true, Value: Constant { Content: string name } } ? name : null),
        ];

    private Places FromInput(Resource resource, ResourceKind kind, string input, Value value, Func<Places> further)
    {
        var places = FromValue(
            value,
            kind.Cloud,
            resource.IsExternal ? "" : $"its own {Capitalized(input.Substring(input.LastIndexOf('.') + 1))}",
            PlaceDecision.Input,
            further
        );
        // An unknown zone in AWS can only be one of the region that follows from the rest.
        return Clouds.Find(kind.Cloud)?.IsZoneInput(input) == true
            ? places.SelectMany(p =>
                p.Place.Kind is PlaceKind.Unknown or PlaceKind.Symbolic
                    ? further().Select(f => (f.Condition.And(p.Condition), f.Place))
                    : [p]
            )
            : places;
    }

    /// <summary>The place that a value names. Where the value is null, the next rule decides.</summary>
    /// <param name="value">A region's name, another resource's region, or a symbol.</param>
    /// <param name="cloud">The cloud whose region it is.</param>
    /// <param name="why">How the place is known, for messages.</param>
    /// <param name="decision">What in the program decides.</param>
    /// <param name="otherwise">The next rule.</param>
    /// <param name="leaf">The place that a symbol stands for; null for a place named after the symbol.</param>
    /// <param name="depth">How many outputs led to the value.</param>
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
                    (Condition.True, Written(Place.Parse(CloudOf(name, cloud), name, Origin(why, constant), decision), name, constant)),
                ],
                SequenceValue { Items.Count: 0 } => otherwise(),
                SequenceValue several => [(Condition.True, Place.Parse(cloud, several, why, decision))],
                ResourceOutput output => FromOutput(output, cloud, decision, otherwise, depth),
                SymbolicInput symbol => [(Condition.True, leaf ?? new Place(cloud, PlaceKind.Symbolic, symbol.Description, why, decision))],
                var other => [(Condition.True, Place.Unknown(cloud, other.ToString() ?? "", other, decision.Provider))],
            };
            foreach (var (when, place) in places)
                yield return (when.And(condition), place);
        }
    }

    /// <summary>The cloud of a region. A package that works in any cloud tells it by the region's name.</summary>
    private static string CloudOf(string region, string cloud) => Clouds.HasPlaces(cloud) ? cloud : Clouds.OfRegion(region) ?? cloud;

    /// <summary><c>Region = bucket.Region</c>: the place of the other resource, or the value of its input.</summary>
    private Places FromOutput(ResourceOutput given, string cloud, PlaceDecision decision, Func<Places> otherwise, int depth)
    {
        var output = EchoOf(given);
        var other = resources[output.Resource];
        if (IsPlaceOf(other, output.Property))
        {
            return Get(PlaceNode.Of(other))
                .Select(p =>
                    (
                        p.Condition,
                        p.Place.TakenFrom(other) with
                        {
                            Why = $"same as {other}",
                            Decision = decision with { Neighbour = other },
                        }
                    )
                );
        }
        // A function returns the region it asks.
        if (IsOfFunction(output))
        {
            Places asks() =>
                Get(PlaceNode.OfProvider(providers.Of(other)[0].Provider, other.Context, other.Package, cloud, isZonal: false))
                    .Select(p => (p.Condition, p.Place with { Decision = decision }));
            return output.Resource.Input("region") is { } asked
                ? FromValue(asked, cloud, "its own region", decision, asks, depth: depth + 1)
                : asks();
        }
        // `provider.Region` is the region given to the provider.
        if (IsOfProvider(output))
        {
            return Get(PlaceNode.OfProvider(other, other.Context, other.Package, cloud, isZonal: false))
                .Select(p => (p.Condition, p.Place with { Decision = decision }));
        }
        return output.InputOfSameName is { } echo && depth < MaxEchoes
            ? FromValue(echo, cloud, "its own region", decision, otherwise, depth: depth + 1)
            : [(Condition.True, Place.Unknown(cloud, output.ToString(), output, decision.Provider))];
    }

    /// <summary>The places that an output names; none if it names no place.</summary>
    public Places NamedBy(ResourceOutput output)
    {
        var resource = resources[output.Resource];
        return IsPlaceOf(resource, output.Property) || IsOfFunction(output) || IsOfProvider(output)
            ? FromOutput(output, resource.Cloud, PlaceDecision.Default, () => [], depth: 0)
            : [];
    }

    /// <summary>The end of a chain of outputs that each equal another output.</summary>
    private ResourceOutput EchoOf(ResourceOutput given)
    {
        var output = given;
        while (!IsPlaceOf(resources[output.Resource], output.Property) && !IsOfFunction(output) && !IsOfProvider(output))
        {
            if ((known.EchoOf(output) ?? output.InputOfSameName as ResourceOutput) is not { } next)
                break;
            output = next;
        }
        if (!ReferenceEquals(output, given))
            known.KeepEcho(given, output);
        return output;
    }

    // What a list or a copy places elsewhere has a location that is not the place of its data.
    private static bool IsPlaceOf(Resource resource, string output) =>
        resource.Kind is { IsOnlyCopies: false } kind
        && (kind.PlaceInputs.Contains(output) || output is "region" or "location" or "bucketRegion")
        && !resource.IsPlacedByList;

    private static bool IsOfFunction(ResourceOutput output) =>
        output.Resource.Kind == RegistrationKind.Invoke
        && Clouds.Known.Any(cloud => cloud.RegionFunctions.Contains(output.Resource.Token))
        && output.Property is "region" or "name" or "id";

    private static bool IsOfProvider(ResourceOutput output) =>
        output.Resource.Kind == RegistrationKind.Provider && output.Property == "region";

    /// <summary>Adds where a place is written. A computed one is written nowhere.</summary>
    private static Place Written(Place place, string name, Constant constant) =>
        constant.Origin is { } origin
            ? place with
            {
                Written = name,
                Literal = origin as Program.Site,
                Configured = origin as Program.ConfigurationSite?,
            }
            : place;

    /// <summary>
    /// How a place is known. A value from a file adds its origin; one in the program is written at the resource. Declared data has only
    /// that origin.
    /// </summary>
    private static string Origin(string why, Constant constant) =>
        constant.Origin is null or Program.Site ? why
        : why.Length == 0 ? $"{constant.Origin}"
        : $"{why}, {constant.Origin}";

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
