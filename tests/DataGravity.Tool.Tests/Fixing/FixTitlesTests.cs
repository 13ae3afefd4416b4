using DataGravity.Tool.Analysis;
using DataGravity.Tool.Checking;
using DataGravity.Tool.Checking.Formats;
using DataGravity.Tool.Fixing;
using DataGravity.Tool.Map;
using Microsoft.CodeAnalysis;
using static DataGravity.Tool.Tests.Fixing.FixedProgram;

namespace DataGravity.Tool.Tests.Fixing;

/// <summary>The titles of fixes under findings: those that an editor offers, with what they save.</summary>
public class FixTitlesTests
{
    private const string Job = """
        var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
        _ = new Aws.Glue.Job("job", new()
        {
            Region = "us-east-1", RoleArn = "role",
            Command = new Aws.Glue.Inputs.JobCommandArgs { ScriptLocation = "s3://scripts/etl.py" },
            DefaultArguments = { ["--source"] = Output.Format($"s3://{lake.BucketName}/raw") },
        });
        """;

    private static readonly (string, string) s_sizes = ("app/DataGravity.yaml", "data:\n  - resource: lake\n    monthly-reads: 40 TB\n");

    [Fact]
    public async Task A_title_tells_what_the_fix_saves()
    {
        var (load, fixes) = await FindAsync(Job, s_sizes);
        var titles = fixes.Of(load.Projects[0].Findings.Single());
        Assert.Equal("Move 'job' to eu-west-1, to stay with S3 bucket 'lake': saves $800 a month", titles[0]);
        Assert.Contains(titles, title => title.StartsWith("Move S3 bucket 'lake'", StringComparison.Ordinal));
        Assert.DoesNotContain(titles, title => title.StartsWith("Accept", StringComparison.Ordinal));
    }

    /// <summary>An edit that was tried and does not end the finding is no offer.</summary>
    [Fact]
    public async Task Where_no_edit_is_good_there_is_no_title()
    {
        var (load, fixes) = await FindAsync(
            """_ = new Aws.Ec2.Instance("web", new() { Region = "us-east-1", AvailabilityZone = "eu-west-1a", Ami = "ami-0123456789abcdef0", InstanceType = "t3.micro" });"""
        );
        Assert.Empty(fixes.Of(load.Projects[0].Findings.Single()));
    }

    [Fact]
    public async Task Check_and_map_tell_them()
    {
        var (load, fixes) = await FindAsync(Job, s_sizes);
        var report = Checker.Create(load, "/repo", null, null, default) with { Fixes = fixes };
        var titles = fixes.Of(load.Projects[0].Findings.Single());
        Assert.All(titles, title => Assert.Contains($"\n       fix: {title}\n", TextFormat.Write(report, "/repo", hasColors: false)));
        Assert.All(titles, title => Assert.Contains($"<br>fix: {MarkdownText.Escape(title)}", MarkdownFormat.Write(report)));
        Assert.All(titles, title => Assert.Contains($"\"{title}\"", JsonFormat.Write(report)));

        var map = MapBuilder.Build("app", MapPrograms.Name(load.Projects, "/app", fixes), null, default);
        Assert.Equal(titles, map.Stacks.Single().Findings.Single().Fixes);
        Assert.Contains("<ul class=\"fixes\"", MapPage.Write(map, SourceLinks.Relative("/", "/")), StringComparison.Ordinal);
    }

    private static async Task<(AnalyzedLoad Load, FixTitles Fixes)> FindAsync(string body, params (string, string)[] files)
    {
        using var folder = new ProgramFolder();
        using var workspace = new AdhocWorkspace();
        var project = await ProgramLoader.ReadAsync(Open(workspace, folder, body, files), default);
        var load = await LoadAnalysis.RunAsync(new LoadedPrograms("/", [project], []), null, Progress.None, default);
        var findings = load.Projects.SelectMany(program => program.Findings.Select(finding => (program, finding)));
        return (load, await FixTitles.FindAsync([.. findings], Progress.None, default));
    }
}
