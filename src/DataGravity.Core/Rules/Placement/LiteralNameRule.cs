using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG3005: a store of the program is named by a text instead of a reference.</summary>
internal sealed class LiteralNameRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG3005",
            "A store of this program is named by a literal",
            RuleCategory.Correctness,
            RuleSeverity.Info,
            "A text names a store that the program creates. Pulumi sees no dependency: it may create, change or delete the two in any order, and the text stays when the store is renamed."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort) =>
        graph.NamedByTextIn(resource) is { Count: > 0 } named ? FindNamed(resource, named) : [];

    private IEnumerable<StackFinding> FindNamed(Resource resource, IReadOnlyList<NamedByText> texts) =>
        from named in texts.GroupBy(named => named.Data)
        let data = named.Key
        let first = named.First()
        from said in Report(
            resource,
            $"{resource} names {data} by the text '{first.Text}'",
            "Pulumi sees no dependency, and the text stays when the store is renamed: use its output",
            named.Aggregate(Condition.False, (any, n) => any.Or(n.Condition)).And(data.Condition),
            data.Site
        )
        select new LiteralNameFinding(said, first)
        {
            Data = data,
            Related = first.Literal is { } literal
                ? [RelatedSite.CreationOf(data), RelatedSite.Text(literal, first.Text)]
                : [RelatedSite.CreationOf(data)],
        };
}

/// <summary>A finding about a store that is named by a text.</summary>
internal sealed record LiteralNameFinding : StackFinding
{
    public LiteralNameFinding(StackFinding said, NamedByText named)
        : base(said) => Named = named;

    /// <summary>The text, the name in it, and the output with the same name.</summary>
    public NamedByText Named { get; }
}
