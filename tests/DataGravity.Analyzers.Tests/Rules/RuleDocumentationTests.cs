using DataGravity.Judging;
using DataGravity.Rules;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>Every rule has its page, and every page its parts. A test that fails prints the page a rule should have.</summary>
public class RuleDocumentationTests
{
    private static readonly string[] s_parts =
    [
        "## What it finds",
        "## Why it matters",
        "## How it is found",
        "## Example",
        "## How to fix it",
        "## When to accept it",
        "## Silence it",
    ];

    public static TheoryData<string> Ids => [.. Descriptors.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_its_page(string id)
    {
        var rule = Descriptors.Rules.Single(r => r.Id == id);
        var page = Path.Combine(RepositoryFiles.Root, "docs", "rules", $"{id}.md");
        var lines = File.Exists(page) ? File.ReadAllLines(page) : [];
        var isComplete =
            lines.Length > s_parts.Length
            && lines[0] == $"# {id}: {rule.Title}"
            && lines[2].StartsWith(SeverityOf(rule), StringComparison.Ordinal)
            && lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).SequenceEqual(s_parts)
            && lines.Any(line => line is "```csharp" or "```yaml");
        Assert.True(isComplete, $"docs/rules/{id}.md should be:\n\n{Skeleton(rule)}");
    }

    [Fact]
    public void Help_links_lead_to_the_pages() =>
        Assert.All(
            Descriptors.All,
            descriptor =>
            {
                Assert.StartsWith(Descriptors.HelpFolder, descriptor.HelpLinkUri, StringComparison.Ordinal);
                Assert.True(
                    File.Exists(
                        Path.Combine(RepositoryFiles.Root, "docs", "rules", descriptor.HelpLinkUri[Descriptors.HelpFolder.Length..])
                    )
                );
            }
        );

    [Fact]
    public void Every_page_is_a_rule_s() =>
        Assert.Equal(
            Descriptors.Rules.Select(rule => $"{rule.Id}.md").Append("README.md"),
            Directory
                .EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );

    private static string SeverityOf(RuleDescriptor rule) => $"Default severity: {rule.Severity.ToString().ToLowerInvariant()}";

    private static string Skeleton(RuleDescriptor rule) =>
        string.Join(
            "\n\n",
            [
                $"# {rule.Id}: {rule.Title}",
                SeverityOf(rule) + ".",
                s_parts[0],
                rule.Description,
                .. s_parts[1..4],
                "```csharp\n// the wrong program, with its message\n```",
                .. s_parts[4..],
            ]
        );
}
