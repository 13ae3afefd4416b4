namespace DataGravity.Tool.Tests;

/// <summary>Texts of a program in Markdown: names can be anything.</summary>
public class MarkdownTextTests
{
    [Theory]
    [InlineData("a|b\n[c](d) <e> `f`", @"a\|b \[c\](d) &#60;e&#62; \`f\`")]
    [InlineData("&lt;b&gt; ~~gone~~ !x", @"&#38;lt;b&#38;gt; \~\~gone\~\~ \!x")]
    [InlineData("@octocat #1", @"\@&#8203;octocat \#&#8203;1")]
    [InlineData("a\r\nb\u0007", "a b ")]
    [InlineData("Größe 1, $0.02 (neu)", "Größe 1, $0.02 (neu)")]
    public void Text_is_text_whatever_it_looks_like(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    /// <summary>A bar ends a cell even in code, and a run of backticks ends code that begins with as many.</summary>
    [Theory]
    [InlineData("app/Program.cs:11", "`app/Program.cs:11`")]
    [InlineData("a|b.cs:1", @"`a\|b.cs:1`")]
    [InlineData("a`b``c.cs:1", "```a`b``c.cs:1```")]
    [InlineData("`a`", "`` `a` ``")]
    [InlineData("a\nb.cs:1", "`a b.cs:1`")]
    public void Code_stays_in_its_cell(string text, string expected) => Assert.Equal(expected, MarkdownText.Code(text));

    [Theory]
    [InlineData("App.csproj : error", "```text\nApp.csproj : error\n```\n")]
    [InlineData("```\n# not a title\n", "````text\n```\n# not a title\n````\n")]
    [InlineData("``````", "```````text\n``````\n```````\n")]
    public void A_block_ends_where_the_text_ends(string text, string expected) => Assert.Equal(expected, MarkdownText.Block(text));
}
