using DataGravity.Analyzers;
using DataGravity.Findings;
using DataGravity.Judging;
using DataGravity.Rules;
using DataGravity.Testing;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>What is written of the rules follows from the rules. DATAGRAVITY_ACCEPT=1 writes it.</summary>
public class GeneratedFilesTests
{
    [Fact]
    public void The_readme_lists_the_rules() =>
        GeneratedText.IsSection(
            "README.md",
            "rules",
            Lines(
                ["| id | finds | default | `strict` | fix |", "|---|---|---|---|---|"],
                rule =>
                    $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Title} | {Word(rule.Severity)} | {Word(RuleMode.Raise("strict", rule, rule.Severity))} | {RuleFixes.Of(rule.Id)} |"
            )
        );

    [Fact]
    public void The_readme_lists_the_options() =>
        GeneratedText.IsSection(
            "README.md",
            "options",
            string.Concat(
                (string[])
                    [
                        "| option | values | default | |\n|---|---|---|---|\n",
                        .. FindingOptions.All.Select(option =>
                            $"| `{option.Name}` | {option.Values} | `{option.Default}` | {option.Description} |\n"
                        ),
                    ]
            )
        );

    [Fact]
    public void The_release_tracks_the_rules() =>
        GeneratedText.IsFile(
            "src/DataGravity.Analyzers/AnalyzerReleases.Unshipped.md",
            Lines(
                [
                    "; Unshipped analyzer release",
                    "; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md",
                    "",
                    "### New Rules",
                    "",
                    "Rule ID | Category | Severity | Notes",
                    "--------|----------|----------|-------",
                ],
                rule =>
                    $"{rule.Id} | {Descriptors.CategoryOf(rule)} | {rule.Severity} | [{rule.Title}]({Descriptors.Get(rule).HelpLinkUri})"
            )
        );

    [Fact]
    public void The_pages_say_how_a_rule_is_silenced() =>
        Assert.All(Descriptors.Rules, rule => GeneratedText.IsSection($"docs/rules/{rule.Id}.md", "silence", Silence.Section(rule)));

    [Fact]
    public void An_index_lists_the_rules_by_category() =>
        GeneratedText.IsFile(
            "docs/rules/README.md",
            string.Concat(
                (string[])
                    [
                        "# Rules\n\nA category can be silenced as a whole, or get another severity, in `.editorconfig`. [All documents](../README.md)\n",
                        .. Enum.GetValues<RuleCategory>().Select(CategoryText),
                    ]
            )
        );

    [Fact]
    public void The_mode_none_is_a_configuration_of_severities() =>
        GeneratedText.IsFile(
            "src/DataGravity.Package/buildTransitive/modes/none.globalconfig",
            string.Concat(
                (string[])
                    [
                        "# DataGravityMode none: severities of rules in .editorconfig and other global configurations override these.\n",
                        "is_global = true\nglobal_level = -1\n\n",
                        .. Descriptors.Rules.Select(rule => $"{Silence.Config(rule)}\n"),
                    ]
            )
        );

    private static string CategoryText(RuleCategory category) =>
        string.Concat(
            (string[])
                [
                    $"\n## {category}\n\n{MeaningOf(category)} `{Silence.Category(category)}` silences all of it.\n\n",
                    "| id | finds | default | `strict` |\n|---|---|---|---|\n",
                    .. Descriptors
                        .Rules.Where(rule => rule.Category == category)
                        .Select(rule =>
                            $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Word(rule.Severity)} | {Word(RuleMode.Raise("strict", rule, rule.Severity))} |\n"
                        ),
                ]
        );

    private static string MeaningOf(RuleCategory category) =>
        category switch
        {
            RuleCategory.Cost => "The program works, but transfer is billed, or it is slow.",
            RuleCategory.Failure => "The deployment, the program or the job fails.",
            RuleCategory.Correctness => "The program works, but otherwise than it seems to mean.",
            _ => "Code without effect, and limits of the analysis.",
        };

    private static string Lines(string[] head, Func<RuleDescriptor, string> row) =>
        string.Concat(head.Concat(Descriptors.Rules.Select(row)).Select(line => line.TrimEnd() + "\n"));

    private static string Word(RuleSeverity severity) => severity.ToString().ToLowerInvariant();
}
