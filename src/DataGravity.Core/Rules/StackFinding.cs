using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Rules;

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
    object Subject,
    string Sentence,
    string Consequence,
    Condition When
)
{
    private static readonly IReadOnlyDictionary<string, string?> s_nothing = new Dictionary<string, string?>();

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

    /// <summary>What it costs, as the end of the message; empty where no price is known.</summary>
    public virtual string Cost { get; init; } = "";

    /// <summary>Other places in the program it is about.</summary>
    public virtual IReadOnlyList<Site> Related { get; init; } = [];

    /// <summary>What a fix needs to know, by the names in <see cref="FindingProperties"/>.</summary>
    public IReadOnlyDictionary<string, string?> Properties { get; init; } = s_nothing;
}
