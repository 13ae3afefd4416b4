using System.Diagnostics;

namespace DataGravity.Tool.Tests.Checking;

/// <summary><c>check</c> as a process: what goes where, and the exit codes.</summary>
public class CheckCommandTests
{
    private const string Model = """
        var lake = new Pulumi.Aws.S3.Bucket("lake", new() { Region = "eu-central-1" });
        	_ = new Pulumi.Aws.Sagemaker.Model("reader", new()
        {
            ExecutionRoleArn = "role",
            PrimaryContainer = new Pulumi.Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Pulumi.Output.Format($"s3://{lake.BucketName}/model.tar.gz") },
        });
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(1, "check")]
    [InlineData(0, "check", "--fail-on", "error")]
    [InlineData(0, ".", "--fail-on", "never")]
    public async Task The_exit_code_tells_whether_there_are_findings(int exitCode, params string[] arguments)
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj", statements: Model);
        var run = await ToolRun.RunAsync(folder.Path, arguments);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Contains("\n1 warning in 1 program.\n", run.Output);
        // The line under it, with its tab.
        Assert.Matches(@"^Program\.cs\(5,10\): warning PDG1003: .*\n     5 \| +\t_ = new .*\n       \| +\t        \^{26}\n", run.Output);
    }

    [Fact]
    public async Task A_program_that_does_not_compile_does_not_hide_the_others()
    {
        using var folder = new ProgramFolder()
            .AddProgram("a/A.csproj", statements: "first();")
            .AddProgram("b/B.csproj", statements: Model)
            .AddProgram("c/C.csproj", "<Import Project=\"nowhere.props\" />");
        var run = await ToolRun.RunAsync(folder.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("data-gravity: A.csproj does not compile (1 error)", run.Error);
        Assert.Contains("data-gravity: C.csproj cannot be loaded:\n", run.Error);
        Assert.Contains("b/Program.cs(5,10): warning PDG1003:", run.Output);
        Assert.Contains("1 warning in 1 program; 2 problems kept programs from being analysed.", run.Output);
    }

    [Fact]
    public async Task A_baseline_is_written_and_used()
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj", statements: Model);
        var write = await ToolRun.RunAsync(folder.Path, "check", "--format", "sarif", "-o", "old.sarif");
        Assert.Equal((1, ""), (write.ExitCode, write.Output));
        var run = await ToolRun.RunAsync(folder.Path, "check", "--baseline", "old.sarif");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(
            "Nothing found in 1 program.\nOnly new findings count: 1 finding of old.sarif is still there, 0 not found.\n",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--fail-on", "always")]
    [InlineData("check", "--stack", "a?")]
    [InlineData("check", "--baseline", "gone.sarif")]
    [InlineData("check", "--nowhere")]
    [InlineData("chek")]
    public async Task Wrong_arguments_are_told(params string[] arguments)
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj");
        var run = await ToolRun.RunAsync(folder.Path, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public async Task An_interrupt_ends_it()
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj");
        // A shell lets what it starts in the background ignore interrupts, and whoever that starts inherits it.
        string[] tool = ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "data-gravity.dll")];
        using var process = Process.Start(new ProcessStartInfo("env", tool) { WorkingDirectory = folder.Path })!;
        // Until it restores, it may not have asked for signals yet.
        while (!Directory.Exists(Path.Combine(folder.Path, "obj")) && !process.HasExited)
            await Task.Delay(50);
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
    }
}
