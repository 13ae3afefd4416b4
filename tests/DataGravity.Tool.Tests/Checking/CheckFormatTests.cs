using System.Text.Json.Nodes;
using DataGravity.Tool.Checking;
using DataGravity.Tool.Checking.Formats;

namespace DataGravity.Tool.Tests.Checking;

/// <summary>The formats of <c>check</c>: each tells the same findings.</summary>
public class CheckFormatTests
{
    [Fact]
    public async Task Text_is_what_MSBuild_writes_and_a_table()
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks);
        Assert.Equal(
            """
            app/Program.cs(11,9): warning PDG1003: SageMaker model 'reader' in us-east-1 (its own Region) reads S3 bucket 'lake' in eu-west-1 (its own Region) in stack 'dev'; SageMaker requires its model artifacts in its own region
                   app/Program.cs(10,12): S3 bucket 'lake' is created here

            program  stack  compute  near  far  accepted  not known  data  $ a month
            App      dev    1        0     1    0         0          1
            App      prod   1        1     0    0         0          1

            1 warning in 1 program.

            """,
            string.Join('\n', TextFormat.Write(report, "/repo", hasColors: false).Split('\n').Select(line => line.TrimEnd()))
        );
    }

    [Fact]
    public async Task Colors_are_only_where_they_are_wanted()
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks);
        Assert.DoesNotContain('\e', TextFormat.Write(report, "/repo", hasColors: false));
        Assert.Contains("\e[93mwarning PDG1003\e[0m", TextFormat.Write(report, "/repo", hasColors: true));
    }

    /// <summary>A line break or a colon in a name must not end a command.</summary>
    [Fact]
    public async Task GitHub_shows_each_beside_its_line()
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks);
        Assert.Matches(
            @"^::warning file=app/Program\.cs,line=11,endLine=11,col=9,endColumn=28,title=PDG1003::SageMaker model 'reader' .* region\n$",
            GitHubFormat.Write(report)
        );
        Assert.EndsWith("\n::error title=data-gravity::100%25%0Abroken\n", GitHubFormat.Write(report with { Problems = ["100%\nbroken"] }));
    }

    [Fact]
    public async Task GitLab_gets_a_code_quality_report()
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks);
        var finding = Assert.Single(JsonNode.Parse(GitLabFormat.Write(report))!.AsArray())!;
        Assert.Equal(("PDG1003", "major"), ((string?)finding["check_name"], (string?)finding["severity"]));
        Assert.StartsWith("PDG1003: SageMaker model 'reader' in us-east-1", (string?)finding["description"], StringComparison.Ordinal);
        Assert.Equal(("app/Program.cs", 11), ((string?)finding["location"]!["path"], (int)finding["location"]!["lines"]!["begin"]!));
        Assert.Equal(report.New.Single().Fingerprint, (string?)finding["fingerprint"]);
    }

    [Fact]
    public async Task Markdown_is_a_table_that_names_cannot_break()
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far.Replace("\"lake\"", "\"la|ke\""), CheckedPrograms.Stacks);
        var lines = MarkdownFormat.Write(report).Split('\n');
        Assert.Contains("1 warning in 1 program.", lines);
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("| warning [PDG1003](https://", StringComparison.Ordinal)
                && line.Contains("| `app/Program.cs:11` | SageMaker model 'reader'", StringComparison.Ordinal)
                && line.Contains(@"'la\|ke'", StringComparison.Ordinal)
        );
        Assert.Contains("| App | dev | 1 | 0 | 1 | 0 | 0 | 1 |  |", lines);
    }

    /// <summary>A finding that was not looked for may be there all the same.</summary>
    [Theory]
    [InlineData(null, 0, "1 finding of old.sarif is still there, 0 not found.")]
    [InlineData("prod", 0, "0 findings of old.sarif are still there, 1 not found, but only stacks 'prod' were looked at.")]
    [InlineData(null, 1, "1 finding of old.sarif is still there, 0 not found.")]
    [InlineData("prod", 1, "0 findings of old.sarif are still there, 1 not found, but not all programs were analysed.")]
    public async Task A_baseline_is_compared_with_what_was_looked_at(string? stack, int problems, string expected)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(
            file,
            SarifFormat.Write(await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks))
        );
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, stack, Baseline.Read(file), CheckedPrograms.Stacks);
        File.Delete(file);
        report = report with { Problems = [.. Enumerable.Repeat("broken", problems)] };
        Assert.Equal(
            $"Only new findings count: {expected}",
            Conclusion.Write(report).Last().Replace(file, "old.sarif", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Json_has_all_of_it()
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks);
        var program = JsonNode.Parse(JsonFormat.Write(report))!["programs"]![0]!;
        var finding = program["findings"]![0]!;
        Assert.Equal(("PDG1003", "warning", true), ((string?)finding["rule"], (string?)finding["severity"], (bool)finding["isNew"]!));
        Assert.Equal(("app/Program.cs", 11), ((string?)finding["at"]!["file"], (int)finding["at"]!["line"]!));
        Assert.Equal("S3 bucket 'lake' is created here", (string?)finding["related"]![0]!["message"]);
        Assert.Equal(["dev", "prod"], program["stacks"]!.AsArray().Select(stack => (string?)stack!["stack"]));
    }

    [Theory]
    [InlineData("error", false)]
    [InlineData("warning", true)]
    [InlineData("info", true)]
    [InlineData("never", false)]
    public async Task A_threshold_says_which_findings_fail(string threshold, bool fails)
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks);
        Assert.Equal(fails, report.New.Any(finding => Severities.Reaches(finding.Severity, threshold)));
    }
}
