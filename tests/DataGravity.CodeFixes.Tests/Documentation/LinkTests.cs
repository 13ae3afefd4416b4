using System.Text.RegularExpressions;
using DataGravity.Testing;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>A page that links to a file of the repository links to one that is there.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages =>
        [
            .. new[] { "README.md", "CONTRIBUTING.md" }.Concat(
                Directory
                    .EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories)
                    .Select(page => Path.GetRelativePath(RepositoryFiles.Root, page).Replace('\\', '/'))
            ),
        ];

    [Theory, MemberData(nameof(Pages))]
    public void A_link_leads_to_a_file(string page)
    {
        var file = Path.Combine(RepositoryFiles.Root, page);
        Assert.All(
            Link().Matches(File.ReadAllText(file)).Select(link => link.Groups["path"].Value),
            path => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, path)), path)
        );
    }

    [Fact]
    public void Links_are_found() =>
        Assert.Contains(
            Link().Matches("see [this](docs/rules/PDG1001.md#why)"),
            link => link.Groups["path"].Value == "docs/rules/PDG1001.md"
        );

    /// <summary>The path of a link that does not leave the repository.</summary>
    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<path>[^)#\s]+)")]
    private static partial Regex Link();
}
