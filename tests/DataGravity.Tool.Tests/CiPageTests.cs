using System.CommandLine.Parsing;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataGravity.Testing;
using YamlDotNet.RepresentationModel;

namespace DataGravity.Tool.Tests;

/// <summary>docs/ci.md: its YAML can be read, and its commands do what it says.</summary>
public partial class CiPageTests
{
    private const string Tool = "dotnet data-gravity ";

    private static readonly string s_page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "ci.md")).ReplaceLineEndings("\n");

    /// <summary>A recipe as its host reads it has what it is for.</summary>
    [Fact]
    public void The_recipes_are_YAML()
    {
        var steps = Assert.IsType<YamlSequenceNode>(Yaml("jobs:")["jobs"]["check"]["steps"]).Children;
        string[] uses =
        [
            .. steps.OfType<YamlMappingNode>().Where(step => step.Children.ContainsKey("uses")).Select(step => $"{step["uses"]}"),
        ];
        Assert.Contains(uses, action => action.StartsWith("github/codeql-action/upload-sarif@", StringComparison.Ordinal));
        Assert.Contains(uses, action => action.StartsWith("actions/upload-artifact@", StringComparison.Ordinal));

        var job = Yaml("script:")["data-gravity"];
        Assert.IsType<YamlSequenceNode>(job["script"]);
        Assert.Equal("gl-code-quality-report.json", $"{job["artifacts"]["reports"]["codequality"]}");
        Assert.Equal("map.html", $"{Assert.IsType<YamlSequenceNode>(job["artifacts"]["paths"]).Single()}");

        Assert.StartsWith(Tool, $"{Yaml("hooks:")["repos"][0]["hooks"][0]["entry"]}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_parser_of_the_tool_takes_each_command()
    {
        string[] commands = [.. Commands(s_page)];
        Assert.True(commands.Length > 10);
        Assert.All(commands, command => Assert.Empty(ToolCommand.Parse(Arguments(command)).Errors));
        // Nothing else of .NET is on the page.
        Assert.All(
            Lines(s_page)
                .Where(line => line.Contains("dotnet ", StringComparison.Ordinal) && !line.Contains(Tool, StringComparison.Ordinal)),
            line => Assert.EndsWith("dotnet tool restore", line, StringComparison.Ordinal)
        );
    }

    /// <summary>In the order of the page, in a repository with a finding.</summary>
    [Fact]
    public async Task Each_command_does_what_the_page_says()
    {
        using var folder = new ProgramFolder().AddProgram(
            "App.csproj",
            statements: """
            var lake = new Pulumi.Aws.S3.Bucket("lake", new() { Region = "eu-central-1" });
            _ = new Pulumi.Aws.Sagemaker.Model("reader", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Pulumi.Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Pulumi.Output.Format($"s3://{lake.BucketName}/model.tar.gz") },
            });
            """
        );
        foreach (var command in Commands(s_page).Distinct())
        {
            var run = await ToolRun.RunAsync(folder.Path, Arguments(command));
            // What neither is silent nor has a baseline nor draws is what fails a pipeline; the finding is a warning.
            var fails = !Harmless().IsMatch(command);
            Assert.True((run.ExitCode, run.Error) == (fails ? 1 : 0, ""), $"{command}: {run.ExitCode} {run.Error}");
        }
        Assert.Equal("PDG1003", (string?)JsonNode.Parse(Read("data-gravity.sarif"))!["runs"]![0]!["results"]![0]!["ruleId"]);
        Assert.Equal("PDG1003", (string?)JsonNode.Parse(Read("gl-code-quality-report.json"))![0]!["check_name"]);
        Assert.Contains("| warning [PDG1003](", Read("data-gravity.md"), StringComparison.Ordinal);
        Assert.Contains("/blob/$CI_COMMIT_SHA/Program.cs#L5", Read("map.html"), StringComparison.Ordinal);

        string Read(string file) => File.ReadAllText(Path.Combine(folder.Path, file));
    }

    /// <summary>The block of the page that has a line.</summary>
    private static YamlNode Yaml(string line)
    {
        var block = Block()
            .Matches(s_page)
            .Select(match => match.Groups[1].Value)
            .Single(text => text.Contains(line, StringComparison.Ordinal));
        var yaml = new YamlStream();
        yaml.Load(new StringReader(block));
        return yaml.Documents.Single().RootNode;
    }

    /// <summary>The commands of the page's blocks. In YAML, a command is what follows the key or the dash.</summary>
    private static IEnumerable<string> Commands(string page) =>
        Lines(page)
            .Where(line => line.Contains(Tool, StringComparison.Ordinal))
            .Select(line => line[line.IndexOf(Tool, StringComparison.Ordinal)..]);

    private static IEnumerable<string> Lines(string page) =>
        AnyBlock().Matches(page).SelectMany(match => match.Groups[1].Value.Split('\n'));

    private static string[] Arguments(string command) => [.. CommandLineParser.SplitCommandLine(command[Tool.Length..])];

    [GeneratedRegex(@"^```yaml\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^```(?:yaml|sh)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex AnyBlock();

    [GeneratedRegex("--fail-on (never|error)|--baseline| map ")]
    private static partial Regex Harmless();
}
