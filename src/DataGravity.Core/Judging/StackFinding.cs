using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Judging;

/// <summary>What a rule says about a resource in one stack. Equal ones from several stacks become one finding.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The severity here: that of the rule, or lower.</param>
/// <param name="Resource">The resource it is about and reported at; null for a finding about the run.</param>
/// <param name="Subject">What else it is about. Findings with equal subjects are combined.</param>
/// <param name="Sentence">The fact.</param>
/// <param name="Consequence">What the fact means, as the end of the message.</param>
/// <param name="When">When it holds, given that the resource exists; in named variables only.</param>
internal record StackFinding(
    RuleDescriptor Rule,
    RuleSeverity Severity,
    Resource? Resource,
    FindingSubject Subject,
    string Sentence,
    string Consequence,
    Condition When
)
{
    private readonly Resource? _data;

    /// <summary>The expression it is reported at.</summary>
    public virtual Site Site => Resource!.ReportSite;

    /// <summary>Where a library creates the resource; null if the program itself does.</summary>
    public Site? Inside => Resource?.Inside;

    public virtual string Sentence { get; } = Sentence;

    /// <summary>What the fact means, as the end of the message.</summary>
    public virtual string Consequence { get; } = Consequence;

    /// <summary>The gap it is about; null for a rule about a single resource.</summary>
    public virtual Gap? Gap => null;

    /// <summary>The data it is about; null for none.</summary>
    public Resource? Data
    {
        get => _data ?? Gap?.Link.Data;
        init => _data = value;
    }

    /// <summary>The price of the bytes; null if none is known, or the finding is not about money.</summary>
    public virtual Price? Price { get; init; }

    /// <summary>Related places in the program.</summary>
    public virtual IReadOnlyList<RelatedSite> Related { get; init; } = [];
}

/// <summary>What a finding is about, besides the resource it is reported at.</summary>
/// <param name="Rule">The rule's id, if no other rule reports the same. Empty if several may; then the most severe one does.</param>
/// <param name="Data">The expression that creates the data; null for none.</param>
/// <param name="Name">The name of data outside the program, or of another subject; empty for none.</param>
internal readonly record struct FindingSubject(string Rule, Site? Data, string Name);
