using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG3001: the analysis could not determine where data or compute lands.</summary>
internal sealed class UnknownPlaceRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG3001",
            "Placement not determined",
            RuleCategory.Hygiene,
            RuleSeverity.Hidden,
            "The analysis could not determine where a resource lands, so nothing is reported about it. Hidden by default. If the analysis ends before the program does, that is reported once, as a suggestion."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort)
    {
        if (resource is { Kind: null, Elsewhere: var (name, reason) })
        {
            return IsFirstOfType(resource, graph)
                ? Report(
                    resource,
                    $"{name} is compiled elsewhere, and {reason}",
                    "what it creates is not known: build it with DataGravity.Analyzers, or describe it in DataGravity.yaml",
                    Condition.True,
                    name: resource.Token
                )
                : [];
        }
        if (IsFirstOfUnknownType(resource, graph))
        {
            return Report(
                resource,
                $"the type of {resource} is not known",
                "if it holds data or runs compute, describe it under 'resources' in DataGravity.yaml",
                Condition.True,
                name: resource.Token
            );
        }
        if (
            resource.Kind is not { } kind
            || !kind.IsCompute && kind.Holds == DataKind.None
            || !Clouds.HasPlaces(kind.Cloud) && kind.Fallback != PlaceFallback.Cluster
        )
        {
            return [];
        }

        Place? first = null;
        var when = Condition.False;
        var places = resource.Places;
        for (var i = 0; i < places.Count; i++)
        {
            var (condition, place) = places[i];
            if (place.Kind != PlaceKind.Unknown)
                continue;
            first ??= place;
            when = when.Or(condition);
        }
        return first is null ? [] : Report(resource, $"where {resource} lands is not known", first.Why, when);
    }

    /// <summary>Whether the catalog lacks a type, and does not leave it out on purpose. Its package is then newer than the catalog.</summary>
    private static bool IsFirstOfUnknownType(Resource resource, ResourceGraph graph) =>
        resource is { Kind: null, IsManaged: true } && LeftOut.IsUnknown(resource.Token) && IsFirstOfType(resource, graph);

    private static bool IsFirstOfType(Resource resource, ResourceGraph graph) =>
        ReferenceEquals(graph.FirstOfType(resource.Token), resource);
}
