using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>Every rule has its page, and its row in the README.</summary>
public class RuleDocumentationTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_s_page_begins_with_its_title(string id)
    {
        var title = Descriptors.Rules.Single(rule => rule.Id == id).Title;
        var page = File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs", "rules", $"{id}.md"));
        Assert.Equal($"# {id}: {title}", page.First(), ignoreCase: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_the_readme(string id) => Assert.Contains(
        File.ReadLines(Path.Combine(RepositoryFiles.Root, "README.md")),
        line => line.StartsWith($"| [{id}](docs/rules/{id}.md) |", StringComparison.Ordinal));
}
