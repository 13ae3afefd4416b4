using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Judging;

/// <summary>What a rule says of a resource in one stack. What is said of the same in several is one finding.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How much it matters here: the rule's severity, or less.</param>
/// <param name="Resource">What it is said of, and reported at.</param>
/// <param name="Subject">What else it is about; equal wherever the same is said.</param>
/// <param name="Sentence">What is so.</param>
/// <param name="Consequence">What that means, as the end of the message.</param>
/// <param name="When">When, beyond the resource existing at all; made of things that have names.</param>
internal record StackFinding(
    RuleDescriptor Rule,
    RuleSeverity Severity,
    Resource Resource,
    FindingSubject Subject,
    string Sentence,
    string Consequence,
    Condition When
)
{
    private readonly Resource? _data;

    public virtual string Sentence { get; } = Sentence;

    /// <summary>What that means, as the end of the message.</summary>
    public virtual string Consequence { get; } = Consequence;

    /// <summary>The gap it is about; null for a rule about a resource alone.</summary>
    public virtual Gap? Gap => null;

    /// <summary>The data it is about; null for none.</summary>
    public Resource? Data
    {
        get => _data ?? Gap?.Link.Data;
        init => _data = value;
    }

    /// <summary>What the bytes cost; null where no price is known, or where it is not about money.</summary>
    public virtual Price? Price { get; init; }

    /// <summary>Other places in the program it is about.</summary>
    public virtual IReadOnlyList<Site> Related { get; init; } = [];
}

/// <summary>What a finding is about beside the resource that it is reported at.</summary>
/// <param name="Rule">The id of the only rule that speaks of it; empty where several rules may, of which the most severe does.</param>
/// <param name="Data">The expression that creates the data; null for none.</param>
/// <param name="Name">The name of data that the program does not create, or of what else it is about; empty for none.</param>
internal readonly record struct FindingSubject(string Rule, Site? Data, string Name);
