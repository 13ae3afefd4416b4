using DataGravity.Judging;
using DataGravity.Rules;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>
/// What DataGravityMode makes of the rules. <c>recommended</c> is what they are by themselves: the severity of a finding follows
/// from what it means. The others set one severity for all findings of a rule.
/// </summary>
internal static class Modes
{
    /// <summary>The severity a mode sets, as configuration files say it; null where it leaves the rule as it is.</summary>
    public static string? SeverityIn(string mode, RuleDescriptor rule) =>
        mode switch
        {
            "none" => "none",
            // What fails when it is deployed stops the build, and what is a suggestion is looked at.
            "strict" or "all" when rule.Fails => "error",
            "strict" when rule.Severity == RuleSeverity.Info => "warning",
            "all" => "warning",
            _ => null,
        };
}
