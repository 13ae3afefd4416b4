using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Judging;

/// <summary>
/// What PDG3001 says of a run that did not finish: it is reported once, where the run ended, since what comes after is not analysed.
/// </summary>
internal sealed record RunEndFinding : StackFinding
{
    private const string Silence = "nothing is reported of what comes after";

    private RunEndFinding(RuleDescriptor rule, Site site, string sentence, string consequence)
        : base(rule, RuleSeverity.Info, null, new FindingSubject(rule.Id, null, "run"), sentence, consequence, Condition.True) =>
        Site = site;

    public override Site Site { get; }

    /// <summary>The end of a stack's run; null for a run that finished, or whose end nobody can point at.</summary>
    public static RunEndFinding? Find(RuleDescriptor rule, ResourceGraph graph) =>
        graph.Run.End is { Site: { } site } end
            ? end switch
            {
                RunEnd.OutOfSteps => new(
                    rule,
                    site,
                    $"the analysis ends here, after {Budget.MaxSteps:#,0} steps",
                    $"{Silence}: the program does more than the analysis follows"
                ),
                RunEnd.TooDeep => new(
                    rule,
                    site,
                    "this is nested deeper than the analysis follows",
                    "nothing is reported of what it creates: does it call itself without end?"
                ),
                RunEnd.Throws throws => new(rule, site, $"the program ends here: {throws.Reason}", "what comes after never runs"),
                RunEnd.Faulted => new(
                    rule,
                    site,
                    "the analysis failed here",
                    $"{Silence}: this is a fault of DataGravity, please report it"
                ),
                _ => null,
            }
            : null;

    /// <summary>The end of a comparison of compute and data, at the first resource that was not compared.</summary>
    public static RunEndFinding Unjudged(RuleDescriptor rule, Resource first) =>
        new(
            rule,
            first.Site,
            $"the analysis has compared {Effort.Enough:#,0} pairs of compute and data before {first}",
            "nothing is reported of this and what comes after"
        );
}
