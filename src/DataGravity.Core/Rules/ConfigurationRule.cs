using DataGravity.Judging;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Rules;

/// <summary>PDG3006: a file beside the program cannot be read, or names something unknown.</summary>
internal static class ConfigurationRule
{
    /// <summary>The rule as users see it.</summary>
    public static RuleDescriptor Descriptor { get; } =
        new(
            "PDG3006",
            "A configuration file cannot be read",
            RuleCategory.Correctness,
            RuleSeverity.Warning,
            "DataGravity.yaml, Pulumi.yaml or a stack file has a part that cannot be read, or names something unknown. That part is ignored; the rest is used."
        );

    /// <summary>The problem of an acceptance that matches no finding.</summary>
    public static string Describe(Acceptance unused) =>
        RuleOrder.All.Any(rule => rule.Id == unused.Rule)
            ? $"this accepts nothing: there is no {unused.Rule} about {About(unused)}"
            : $"'{unused.Rule}' is not a rule that can be accepted here";

    private static string About(Acceptance accepted) =>
        string.Join(
            " and ",
            new[]
            {
                accepted.Compute is { } compute ? $"'{compute}'" : null,
                accepted.Data is { } data ? $"data '{data}'" : null,
            }.OfType<string>()
        );
}
