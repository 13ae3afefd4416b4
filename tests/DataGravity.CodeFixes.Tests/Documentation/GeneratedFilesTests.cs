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
                    $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Title} | {Word(rule.Severity)} | {Modes.SeverityIn("strict", rule) ?? Word(rule.Severity)} | {RuleFixes.Of(rule.Id)} |"
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
                rule => $"{rule.Id} | DataGravity | {rule.Severity} | {rule.Title}"
            )
        );

    [Theory]
    [InlineData("strict")]
    [InlineData("all")]
    [InlineData("none")]
    public void A_mode_is_a_configuration_of_severities(string mode)
    {
        var severities = Descriptors
            .Rules.Select(rule => (rule.Id, Severity: Modes.SeverityIn(mode, rule)))
            .Where(rule => rule.Severity is not null);
        GeneratedText.IsFile(
            $"src/DataGravity.Package/buildTransitive/modes/{mode}.globalconfig",
            string.Concat(
                (string[])
                    [
                        $"# DataGravityMode {mode}: settings in .editorconfig and other global configurations override these.\n",
                        "is_global = true\nglobal_level = -1\n\n",
                        .. severities.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {rule.Severity}\n"),
                    ]
            )
        );
    }

    private static string Lines(string[] head, Func<RuleDescriptor, string> row) =>
        string.Concat(head.Concat(Descriptors.Rules.Select(row)).Select(line => line.TrimEnd() + "\n"));

    private static string Word(RuleSeverity severity) => severity.ToString().ToLowerInvariant();
}
