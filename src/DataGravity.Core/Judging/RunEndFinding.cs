using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Judging;

/// <summary>
/// A finding of PDG3001 about a run that did not finish. It is reported once, where the run ended, since nothing after that is analysed.
/// </summary>
internal sealed record RunEndFinding : StackFinding
{
    private const string Silence = "what comes after is not reported";

    private RunEndFinding(RuleDescriptor rule, Site site, string sentence, string consequence)
        : base(rule, RuleSeverity.Info, null, new FindingSubject(rule.Id, null, "run"), sentence, consequence, Condition.True) =>
        Site = site;

    public override Site Site { get; }

    /// <summary>The finding for a stack's run; null if the run finished or its end has no position in the source.</summary>
    public static RunEndFinding? Find(RuleDescriptor rule, ResourceGraph graph) =>
        graph.Run.End is { Site: { } site } end
            ? end switch
            {
                RunEnd.OutOfSteps spent => new(
                    rule,
                    site,
                    $"the analysis is out of steps here, since the program takes more than {spent.Limit:#,0} steps",
                    Silence
                ),
                RunEnd.TooDeep => new(
                    rule,
                    site,
                    "this is nested deeper than the analysis follows",
                    "what it creates is not reported: does it call itself without end?"
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

    /// <summary>Whether a stack's run ends at a place because the stack does not configure what the program requires.</summary>
    public static bool LacksConfiguration(ResourceGraph graph, Site site) =>
        graph.Run.End is RunEnd.Throws end
        && end.Site == site
        && end.Reason.StartsWith(Evaluation.Known.ConfigModels.Unset, StringComparison.Ordinal);

    /// <summary>Whether the run of a stack ended elsewhere, so that this says nothing about it.</summary>
    public bool IsOfOtherRun(ResourceGraph graph) => graph.Run.End is { Site: { } end } && end != Site;

    /// <summary>The finding for an exhausted effort, at the first resource that was not compared with data.</summary>
    public static RunEndFinding Unjudged(RuleDescriptor rule, Resource first) =>
        new(
            rule,
            first.ReportSite,
            $"the analysis has compared {Effort.Enough:#,0} pairs of compute and data before {first}",
            "this and what comes after are not reported"
        );
}
