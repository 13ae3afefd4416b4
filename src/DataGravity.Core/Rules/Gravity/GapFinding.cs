using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Rules.Gravity;

/// <summary>
/// A rule's finding about a gap. Its message is written only on demand, since one of the thousands that a loop makes stands for all.
/// </summary>
internal sealed record GapFinding : StackFinding
{
    private readonly GravityRule _rule;
    private readonly Gap _gap;

    public GapFinding(GravityRule rule, Gap gap, RuleSeverity severity)
        : base(
            rule.Descriptor,
            severity,
            gap.Link.Compute,
            new FindingSubject("", gap.Link.Data.Site, gap.Link.Data.IsExternal ? gap.Link.Data.Name : ""),
            "",
            "",
            gap.When
        ) => (_rule, _gap) = (rule, gap);

    public override Gap? Gap => _gap;

    public override string Sentence => GapText.Write(_gap);

    public override string Consequence =>
        _gap.Cache is { } cache
            ? $"its cache '{cache.Name}' is near: only what that does not hold yet is transferred"
            : _rule.Consequence(_gap);

    public override Price? Price => _gap.Cache is null ? _rule.FindPrice(_gap) : null;

    public override IReadOnlyList<RelatedSite> Related => _gap.Link.Data.IsExternal ? [] : [RelatedSite.CreationOf(_gap.Link.Data)];
}
