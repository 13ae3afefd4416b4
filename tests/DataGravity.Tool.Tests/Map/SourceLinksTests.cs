using DataGravity.Tool.Map;

namespace DataGravity.Tool.Tests;

/// <summary>Links from the map to lines of the source.</summary>
public class SourceLinksTests
{
    [Theory]
    [InlineData("/repo", "/repo", "", "Program.cs", "./Program.cs#L7")]
    [InlineData("/repo/out/maps", "/repo/app", "", "Net/Lake.cs", "../../app/Net/Lake.cs#L7")]
    [InlineData("/repo", "/repo", "a b/c#", "x%.cs", "./a%20b/c%23/x%25.cs#L7")]
    [InlineData("/repo", "/repo", "", "javascript:x.cs", "./javascript%3Ax.cs#L7")]
    public void They_lead_from_the_page_to_the_file(string page, string root, string folder, string file, string expected) =>
        Assert.Equal(expected, SourceLinks.Relative(page, root).Href(new("App", folder), file, 7));

    [Fact]
    public void They_lead_where_the_user_says() =>
        Assert.Equal(
            "https://github.com/o/r/blob/main/app/Program.cs#L7",
            new SourceLinks("https://github.com/o/r/blob/main/{file}#L{line}").Href(new("App", "app"), "Program.cs", 7)
        );

    [Theory]
    [InlineData("https://example.org/{file}", null)]
    [InlineData("vscode://file/{file}:{line}", null)]
    [InlineData("https://example.org/", "'https://example.org/' has no {file}, where the file's path goes")]
    [InlineData("javascript:alert('{file}')", "'javascript:alert('{file}')' does not lead to a file")]
    public void A_link_that_leads_nowhere_is_refused(string template, string? problem) =>
        Assert.Equal(problem, SourceLinks.FindProblem(template));
}
