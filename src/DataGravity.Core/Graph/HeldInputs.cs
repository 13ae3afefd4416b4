using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds the inputs of a resource that would still name something of another region after a move.</summary>
/// <param name="resource">The resource.</param>
/// <param name="region">The region it moves to.</param>
/// <param name="moved">Everything that moves there.</param>
internal sealed class HeldInputs(Resource resource, string region, HashSet<Resource> moved)
{
    private const int MaxDepth = 32;

    // Parts may be shared: a value of thirty parts can expand to a tree of billions.
    private const int MaxVisited = 100_000;

    // The input that places the resource by zone. A move changes it.
    private readonly string? _placedBy = resource.Places.All(p => p.Place is { Zone: not null, Decision.ByInput: true })
        ? resource.PlaceInput
        : null;
    private int _visited;

    /// <summary>The nouns of what these inputs name.</summary>
    public IEnumerable<string> FindNouns()
    {
        foreach (var input in resource.InputsOfOneRegion)
        {
            if (input.Path.Path != _placedBy && resource.ValuesAt(input.Path).Any(found => Stays(found.Value, 0)))
                yield return input.Noun;
        }
        foreach (var field in RegionalFields.FindAll(resource))
        {
            if (Stays(field.Value, 0))
                yield return field.Noun;
        }
    }

    /// <summary>
    /// Whether a value names something outside the new region, or may. An unknown name counts: it was given for the present region.
    /// </summary>
    private bool Stays(Value value, int depth) =>
        depth < MaxDepth
        && ++_visited <= MaxVisited
        && value switch
        {
            Constant { Content: string name } => !MayBeThere(name),
            Constant or EnumValue or Test => false,
            SequenceValue several => several.Items.Any(item => Stays(item.Value, depth + 1)),
            RecordValue record => record.Fields.Values.Any(field => Stays(field, depth + 1)),
            Choice choice => choice.Alternatives.Any(alternative => Stays(alternative.Value, depth + 1)),
            ResourceOutput output => Stays(output.Resource, depth),
            ResourceReference reference => Stays(reference.Resource, depth),
            _ => Sources.FindIn(value) is var sources
                && (
                    sources.Count == 0
                    || sources.Any(source =>
                        source switch
                        {
                            ResourceOutput output => Stays(output.Resource, depth),
                            ResourceReference reference => Stays(reference.Resource, depth),
                            _ => true,
                        }
                    )
                ),
        };

    private bool MayBeThere(string name) =>
        RegionalInputs.IsEverywhere(name)
        || Clouds.Find(resource.Cloud)?.RegionInName(name) is { } named
            && (named == region || RegionalTexts.Replacements(name, named, region).Count > 0);

    private bool Stays(Registration named, int depth)
    {
        var other = resource.Stack.ResourceOf(named);
        return named.Kind switch
        {
            RegistrationKind.Provider or RegistrationKind.Stack => false,
            // The result of a function belongs to the region it asks. An id among its arguments belongs to one region, too.
            RegistrationKind.Invoke => !IsThere(other)
                || named.Inputs.Fields.Any(asked => IsId(asked.Key, other.Token) && Stays(asked.Value, depth + 1)),
            _ => !moved.Contains(other) && !IsThere(other) && !other.IsResourceGroup,
        };
    }

    private static bool IsId(string name, string function) =>
        name is "id" or "ids" or "arn" || RegionalInputs.NounsOf(function).Find(name) is not null;

    private bool IsThere(Resource other) =>
        (other.Kind is null ? other.ServicePlaces : other.Places) is { Count: > 0 } places
        && places.All(p => p.Place.Kind == PlaceKind.Global || p.Place.Kind == PlaceKind.Region && p.Place.Name == region);
}
