using System.Text.RegularExpressions;
using DataGravity.Testing;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>A page that links to a file of the repository links to one that is there.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages =>
        [
            .. new[] { "README.md", "CONTRIBUTING.md", "CHANGELOG.md" }.Concat(
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

    /// <summary>Packages have no files beside them: their pages link by address, and so do help links.</summary>
    [Theory]
    [InlineData("src/DataGravity.Package/README.md")]
    [InlineData("src/DataGravity.Tool/README.md")]
    public void A_page_of_a_package_links_to_files_of_the_repository_by_address(string page)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, page));
        Assert.Empty(Link().Matches(text));
        var paths = Address().Matches(text).Select(link => link.Groups["path"].Value).ToArray();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(File.Exists(Path.Combine(RepositoryFiles.Root, path)), path));
    }

    [Fact]
    public void The_index_names_every_document() =>
        Assert.All(
            Directory
                .EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"))
                .Select(Path.GetFileName)
                .Where(name => name != "README.md"),
            name => Assert.Contains($"({name})", File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "README.md")))
        );

    [Fact]
    public void Links_are_found() =>
        Assert.Contains(
            Link().Matches("see [this](docs/rules/PDG1001.md#why)"),
            link => link.Groups["path"].Value == "docs/rules/PDG1001.md"
        );

    /// <summary>The path of a file of the repository in an address.</summary>
    [GeneratedRegex(
        @"https://(github\.com/DataGravity/DataGravity/blob|raw\.githubusercontent\.com/DataGravity/DataGravity)/main/(?<path>[^)#\s]+)"
    )]
    private static partial Regex Address();

    /// <summary>The path of a link that does not leave the repository.</summary>
    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<path>[^)#\s]+)")]
    private static partial Regex Link();
}
