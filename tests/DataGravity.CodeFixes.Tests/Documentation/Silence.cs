using DataGravity.Analyzers;
using DataGravity.Judging;
using DataGravity.Rules;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>The ways to silence a rule, as its page says them.</summary>
internal static class Silence
{
    /// <summary>Whether <c>accept:</c> takes the rule: those about what a program registers.</summary>
    public static bool CanBeAccepted(RuleDescriptor rule) => RuleOrder.All.Contains(rule) && rule != ConfigurationRule.Descriptor;

    public static string Pragma(RuleDescriptor rule) => $"#pragma warning disable {rule.Id} // why";

    public static string Attribute(RuleDescriptor rule, string target = "") =>
        $"[{target}SuppressMessage(\"{Descriptors.CategoryOf(rule)}\", \"{rule.Id}\", Justification = \"why\")]";

    public static string Config(RuleDescriptor rule) => $"dotnet_diagnostic.{rule.Id}.severity = none";

    public static string Category(RuleCategory category) => $"dotnet_analyzer_diagnostic.category-DataGravity.{category}.severity = none";

    /// <summary>An entry of <c>accept:</c>, for a resource of any name.</summary>
    public static string Entry(RuleDescriptor rule) =>
        RuleOrder.OfGaps.Any(gap => gap.Descriptor == rule)
            ? $"- {{ rule: {rule.Id}, compute: \"*\", data: \"*\", reason: why, until: 2099-12-31 }}"
            : $"- {{ rule: {rule.Id}, resource: \"*\", reason: why, until: 2099-12-31 }}";

    /// <summary>The section of a rule's page.</summary>
    public static string Section(RuleDescriptor rule) =>
        string.Concat(
            (string[])
                [
                    "| where | how |\n|---|---|\n",
                    .. Rows(rule).Select(row => $"| {row.Where} | {row.How} |\n"),
                    "\nA severity such as `suggestion` can stand in place of `none`. [All rules](README.md)\n",
                ]
        );

    private static IEnumerable<(string Where, string How)> Rows(RuleDescriptor rule)
    {
        if (rule == ConfigurationRule.Descriptor)
        {
            yield return ("in a project", $"`<NoWarn>$(NoWarn);{rule.Id}</NoWarn>`");
            yield return (
                "in all projects below a folder",
                $"a file `.globalconfig` with the lines `is_global = true` and `{Config(rule)}`. Sections of `.editorconfig` do not reach YAML files"
            );
            yield break;
        }

        yield return ("a line", $"`{Pragma(rule)}` above it, `#pragma warning restore {rule.Id}` below");
        yield return (
            "a class or method",
            $"`{Attribute(rule)}`; for a project, and for top-level statements, `{Attribute(rule, "assembly: ")}`"
        );
        yield return ("some files", $"`{Config(rule)}` in `.editorconfig`");
        yield return ("all rules of its category", $"`{Category(rule.Category)}` in `.editorconfig`");
        if (CanBeAccepted(rule))
        {
            yield return (
                "some resources, until some day",
                $"`{Entry(rule)}` under [`accept:`](../configuration.md#accept), with names for `*`"
            );
        }
    }
}
