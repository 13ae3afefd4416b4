using DataGravity.Catalog;
using DataGravity.Catalog.Places;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG2006: a region or zone whose name looks mistyped.</summary>
internal sealed class MistypedPlaceRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG2006",
            "A region or zone looks mistyped",
            RuleCategory.Correctness,
            RuleSeverity.Info,
            "The name was not a known region when this rule was written, does not have the form of the cloud's names, and differs from a known one by one or two typing errors."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort) =>
        graph.WrittenPlacesOf(resource) is { Count: > 0 } written ? FindMistyped(resource, written, graph) : [];

    private IEnumerable<StackFinding> FindMistyped(
        Resource resource,
        IReadOnlyList<(Condition Condition, Place Place)> written,
        ResourceGraph graph
    )
    {
        foreach (var (when, place) in written)
        {
            // Only the first resource placed by a text is reported.
            if (MistypedPlace.Suggest(place.Cloud, place.Written!) is not { } suggestion || graph.FirstAt(place) != resource)
                continue;
            var who = resource.IsProvider ? $"provider '{resource.Name}' is told" : $"{resource} is placed by {place.Why}:";
            foreach (
                var said in Report(
                    resource,
                    $"{who} '{place.Written}', which looks mistyped",
                    $"did you mean {suggestion}?",
                    when,
                    name: place.Written!
                )
            )
            {
                yield return new MistypedPlaceFinding(said, suggestion)
                {
                    Related = place.Literal is { } literal ? [RelatedSite.Text(literal, place.Written!)] : [],
                };
            }
        }
    }
}

/// <summary>A finding about a place that looks mistyped.</summary>
internal sealed record MistypedPlaceFinding : StackFinding
{
    public MistypedPlaceFinding(StackFinding said, string suggestion)
        : base(said) => Suggestion = suggestion;

    /// <summary>The name that was probably meant.</summary>
    public string Suggestion { get; }
}
