using System.Text.RegularExpressions;
using DataGravity.Testing;

namespace DataGravity.Tool.Tests;

/// <summary>docs/tool.md against <c>--help</c>.</summary>
public partial class ToolPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "tool.md"));

    [Fact]
    public async Task The_page_lists_the_verbs_of_the_tool()
    {
        var help = (await ToolRun.RunAsync(Path.GetTempPath(), "--help")).Output;
        var verbs = Verb().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value);
        Assert.Equal(verbs.Order(), Rows("verb").Order());
    }

    [Fact]
    public async Task The_page_lists_the_options_of_check()
    {
        var help = (await ToolRun.RunAsync(Path.GetTempPath(), "check", "--help")).Output;
        var options = Option().Matches(help).Select(match => match.Value).Distinct().Except(["--help"]);
        Assert.Equal(options.Order(), Option().Matches(string.Join(' ', Rows("option"))).Select(match => match.Value).Order());
        foreach (var value in Value().Matches(help).SelectMany(match => match.Groups[1].Value.Split('|')))
            Assert.Contains($"`{value}`", s_page);
    }

    [Fact]
    public void The_page_lists_the_exit_codes() =>
        Assert.Equal(
            typeof(ExitCodes).GetFields().Where(field => field.IsLiteral).Select(field => $"{field.GetRawConstantValue()}").Order(),
            Rows("code").Order()
        );

    /// <summary>Each verb tells its own codes and those that all have.</summary>
    [Fact]
    public async Task The_help_of_each_verb_tells_its_exit_codes()
    {
        foreach (var verb in Rows("verb"))
        {
            var help = (await ToolRun.RunAsync(Path.GetTempPath(), verb, "--help")).Output;
            foreach (var code in Rows("code").Where(code => code != "1" || verb is "check" or "fix" or "init"))
                Assert.True(Regex.IsMatch(help, $@"\bwith {code}\b"), $"{verb} --help: {code}");
        }
    }

    /// <summary>The first cells of the table whose first column has a name.</summary>
    private static IEnumerable<string> Rows(string column) =>
        s_page
            .Split('\n')
            .SkipWhile(line => !line.StartsWith($"| {column} |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1].Trim(' ', '`'));

    [GeneratedRegex(@"^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"<([a-z]+(\|[a-z]+)+)>")]
    private static partial Regex Value();
}
