using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Graph;

namespace DataGravity.Rules;

/// <summary>PDG2006: a region or zone whose name looks mistyped.</summary>
public sealed class MistypedPlaceRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "PDG2006",
        "A region or zone looks mistyped",
        RuleSeverity.Info,
        "The name is no region that was known when this rule was written, is not made as the cloud makes its names, and differs from a known one by a slip or two.");

    /// <inheritdoc/>
    public override IEnumerable<Observation> Of(Resource resource, ResourceGraph graph)
    {
        foreach (var (when, place) in Named(resource))
        {
            // The first that is placed by a name speaks for all.
            if (MistypedPlace.Suggest(place.Cloud, place.Written!) is not { } suggestion || graph.Resources.First(other => Named(other).Any(named => IsSame(named.Place, place))) != resource)
                continue;
            var who = resource.IsProvider ? $"provider '{resource.Name}' is told" : $"{resource} is placed by {place.Why}:";
            foreach (var observation in Observe(resource, $"{who} '{place.Written}', which looks mistyped", $"did you mean {suggestion}?", when, place.Written))
            {
                yield return observation with
                {
                    Related = place.Literal is { } literal ? [literal] : [],
                    Properties = new Dictionary<string, string?> { [FindingProperties.Region] = suggestion },
                };
            }
        }
    }

    /// <summary>What is told a place itself, and what the configuration places.</summary>
    private static IEnumerable<(Condition Condition, Place Place)> Named(Resource resource) =>
        (resource.IsProvider ? resource.ProviderPlaces : resource.Places.Where(p => p.Place.Decision.ByInput || p.Place.Decision == PlaceDecision.Default))
        .Where(p => p.Place.Written is not null);

    private static bool IsSame(Place one, Place other) => one.Written == other.Written && one.Literal == other.Literal;
}
