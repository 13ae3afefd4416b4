namespace DataGravity.Judging;

/// <summary>How much a finding matters by default.</summary>
internal enum RuleSeverity
{
    /// <summary>Shown to tools only.</summary>
    Hidden,
    Info,
    Warning,
}

/// <summary>A rule, as users configure and look it up.</summary>
/// <param name="Id">The stable id: <c>PDG1002</c>.</param>
/// <param name="Title">What it finds, in a few words.</param>
/// <param name="Severity">The default severity; a finding that matters less than others of its rule has a lower one.</param>
/// <param name="Description">What it finds and why that matters, in a sentence or two.</param>
internal sealed record RuleDescriptor(string Id, string Title, RuleSeverity Severity, string Description)
{
    /// <summary>Whether what it finds fails when it is deployed or run: an error for those who want it strict.</summary>
    public bool Fails { get; init; }
}
