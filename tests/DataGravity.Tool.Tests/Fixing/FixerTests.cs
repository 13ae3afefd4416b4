using DataGravity.Tool.Fixing;
using Spectre.Console.Testing;
using static DataGravity.Tool.Tests.Fixing.FixedProgram;

namespace DataGravity.Tool.Tests.Fixing;

/// <summary>Which fixes are made, what they change, and what is said of the rest.</summary>
public class FixerTests
{
    private static readonly FixArguments s_default = new(null);

    [Fact]
    public async Task Compute_goes_to_its_data()
    {
        using var folder = new ProgramFolder();
        var run = await RunAsync(folder, s_default, FarModel("\"us-east-1\""));
        Assert.Equal((1, 0), (run.Before, run.Remaining.Count));
        Assert.Equal("Move 'churn' to eu-west-1, to stay with S3 bucket 'lake'", Assert.Single(run.Fixed).Title);
        var file = Assert.Single(run.Files);
        Assert.Contains("\n-    Region = \"us-east-1\",", Diff(file), StringComparison.Ordinal);
        Assert.Contains("\n+    Region = lake.Region,", Diff(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_fixes_change_one_file()
    {
        using var folder = new ProgramFolder();
        var far = FarModel("\"us-east-1\"");
        var run = await RunAsync(folder, s_default, $"{far}\n{far.Replace("lake", "pond").Replace("churn", "rank")}");
        Assert.Equal((2, 2, 0), (run.Before, run.Fixed.Count, run.Remaining.Count));
        var file = Assert.Single(run.Files);
        Assert.Contains("Region = lake.Region", file.Changed, StringComparison.Ordinal);
        Assert.Contains("Region = pond.Region", file.Changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_file_is_changed_where_it_decides()
    {
        using var folder = new ProgramFolder();
        var run = await RunAsync(
            folder,
            new FixArguments(FixKind.Configuration),
            FarModel("new Config(\"app\").Require(\"region\")"),
            ("app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("app/Pulumi.dev.yaml", "config:\n  app:region: us-east-1\n")
        );
        Assert.Empty(run.Remaining);
        Assert.Equal(
            "--- a/Pulumi.dev.yaml\n+++ b/Pulumi.dev.yaml\n@@ -1,2 +1,2 @@\n config:\n-  app:region: us-east-1\n+  app:region: eu-west-1\n",
            Diff(Assert.Single(run.Files))
        );
    }

    [Fact]
    public async Task The_data_moves_only_on_demand()
    {
        using var folder = new ProgramFolder();
        var run = await RunAsync(folder, new FixArguments(FixKind.Data), FarModel("\"us-east-1\""));
        Assert.StartsWith("Move S3 bucket 'lake'", Assert.Single(run.Fixed).Title, StringComparison.Ordinal);
        Assert.Empty(run.Remaining);
    }

    [Fact]
    public async Task What_leaves_work_is_only_offered()
    {
        using var folder = new ProgramFolder();
        var run = await RunAsync(
            folder,
            s_default,
            """
            var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
            _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", Ami = "ami-0123456789abcdef0", InstanceType = "g5.xlarge", UserData = Output.Format($"torchrun s3://{lake.BucketName}/") });
            """
        );
        Assert.Empty(run.Files);
        var why = Assert.Single(run.Remaining).Why;
        Assert.StartsWith("offered: ", why, StringComparison.Ordinal);
        Assert.Contains("'trainer' needs an image there (--interactive)", why, StringComparison.Ordinal);
        Assert.Contains("(--move copy)", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_fix_the_reason_is_told()
    {
        using var folder = new ProgramFolder();
        var run = await RunAsync(
            folder,
            s_default,
            """_ = new Aws.Ec2.Instance("web", new() { Region = "us-east-1", AvailabilityZone = "eu-west-1a", Ami = "ami-0123456789abcdef0", InstanceType = "t3.micro" });"""
        );
        Assert.Equal("no fix exists for PDG2001", Assert.Single(run.Remaining).Why);
        Assert.True(FixReport.HasWarnings(run));
    }

    [Fact]
    public async Task A_user_at_a_terminal_chooses_among_the_titles()
    {
        using var folder = new ProgramFolder();
        using var console = new TestConsole();
        console.Profile.Capabilities.Interactive = true;
        console.Input.PushKey(ConsoleKey.End);
        console.Input.PushKey(ConsoleKey.Enter);
        var run = await RunAsync(folder, new FixPrompt(console), FarModel("\"us-east-1\""));
        Assert.Contains("Leave it as it is", console.Output, StringComparison.Ordinal);
        Assert.Contains("Move 'churn' to eu-west-1", console.Output, StringComparison.Ordinal);
        Assert.Empty(run.Files);
        Assert.Single(run.Remaining);
    }

    [Fact]
    public void A_rule_that_is_none_is_told()
    {
        var problem = Assert.Throws<ToolException>(() => FixCommand.ReadRules(["PDG1002,PDG9999"]));
        Assert.StartsWith("'PDG9999' is not a rule; the rules are PDG1001, ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["PDG1002", "PDG1003"], FixCommand.ReadRules(["PDG1002,PDG1003"]));
    }

    private static string Diff(ChangedFile file) => UnifiedDiff.Write(Path.GetFileName(file.Path), file.Text, file.Changed);
}
