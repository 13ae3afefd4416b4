using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG2003: a component creates a resource without making itself its parent.</summary>
internal sealed class OrphanRule : InheritanceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG2003",
            "Child of a component without Parent",
            RuleCategory.Correctness,
            RuleSeverity.Warning,
            "Providers are handed down by Parent only: what a component creates without it follows the default provider. A suggestion where that is in no other region."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort)
    {
        if (resource.AsChildOfCreator is not { } child)
            return [];
        var sentence = $"{resource}, created by {resource.Creator}, has no Parent";
        StackFinding[] missed = [.. Missed(resource, child, sentence)];
        return missed.Length > 0
            ? missed
            : Report(resource, sentence, "no provider given to the component will reach it", Condition.True)
                .Select(o => o with { Severity = RuleSeverity.Info });
    }
}
