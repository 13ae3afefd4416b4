namespace DataGravity.Judging;

/// <summary>
/// What <c>DataGravityMode</c> makes of a finding's severity. The mode <c>none</c> is not here: it silences rules by their ids, so that the
/// compiler does not run them.
/// </summary>
internal static class RuleMode
{
    /// <summary>The severity in a mode. <c>recommended</c> and unknown modes leave it as it is.</summary>
    public static RuleSeverity Raise(string? mode, RuleDescriptor rule, RuleSeverity severity) =>
        (mode, severity) switch
        {
            ("strict" or "all", RuleSeverity.Warning) when rule.Category == RuleCategory.Failure => RuleSeverity.Error,
            // A rule that is hidden by default tells what is unknown: in the strict mode that is no reason to stop.
            ("strict", RuleSeverity.Info) when rule.Severity != RuleSeverity.Hidden => RuleSeverity.Warning,
            ("all", RuleSeverity.Info or RuleSeverity.Hidden) => RuleSeverity.Warning,
            _ => severity,
        };
}
