namespace DataGravity.Judging;

/// <summary>The default severity of a finding.</summary>
internal enum RuleSeverity
{
    /// <summary>Shown to tools only.</summary>
    Hidden,
    Info,
    Warning,

    /// <summary>Stops the build. No finding has it by default; a mode may set it.</summary>
    Error,
}

/// <summary>A rule as users see and configure it.</summary>
/// <param name="Id">The stable id: <c>PDG1002</c>.</param>
/// <param name="Title">What it finds, in a few words.</param>
/// <param name="Category">What its findings lead to.</param>
/// <param name="Severity">The default severity. Less important findings of the rule have a lower one.</param>
/// <param name="Description">What it finds and why it matters, in a sentence or two.</param>
internal sealed record RuleDescriptor(string Id, string Title, RuleCategory Category, RuleSeverity Severity, string Description);
