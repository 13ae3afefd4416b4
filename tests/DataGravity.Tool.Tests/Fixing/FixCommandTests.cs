using System.Text;

namespace DataGravity.Tool.Tests.Fixing;

/// <summary>The command as people and scripts run it.</summary>
public class FixCommandTests
{
    private const string Far = """
        var lake = new Pulumi.Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
            _ = new Pulumi.Aws.Sagemaker.Model("churn", new()
            {
                Region = "us-east-1",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Pulumi.Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Pulumi.Output.Format($"s3://{lake.BucketName}/m") },
            });
        """;

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", true)]
    public async Task The_diff_and_apply_make_the_same_change(string newLine, bool hasMark)
    {
        using var folder = new ProgramFolder().AddProgram("App/App.csproj", statements: Far);
        var program = Path.Combine(folder.Path, "App", "Program.cs");
        var text = (await File.ReadAllTextAsync(program)).ReplaceLineEndings(newLine);
        await File.WriteAllTextAsync(program, text, new UTF8Encoding(hasMark));

        var diff = await ToolRun.RunAsync(folder.Path, "fix", "App");
        Assert.True(diff.ExitCode == 0, diff.Error);
        Assert.StartsWith("--- a/App/Program.cs\n+++ b/App/Program.cs\n@@ ", diff.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding before, 0 after.", diff.Error, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(program));

        Assert.Equal(diff.Output, (await ToolRun.RunAsync(folder.Path, "fix", "App", "--apply")).Output);
        var applied = await File.ReadAllBytesAsync(program);
        Assert.Equal(text.Replace("\"us-east-1\"", "lake.Region"), await File.ReadAllTextAsync(program));
        await File.WriteAllTextAsync(program, text, new UTF8Encoding(hasMark));
        UnifiedDiffTests.Apply(folder.Add("change.diff", diff.Output));
        Assert.Equal(applied, await File.ReadAllBytesAsync(program));
    }

    [Fact]
    public async Task Wrong_arguments_are_told()
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj");
        var move = await ToolRun.RunAsync(folder.Path, "fix", "--move", "everything");
        Assert.Equal(2, move.ExitCode);
        var prompt = await ToolRun.RunAsync(folder.Path, "fix", "--interactive");
        Assert.Equal(2, prompt.ExitCode);
        Assert.Contains("--interactive needs a terminal", prompt.Error, StringComparison.Ordinal);
    }
}
