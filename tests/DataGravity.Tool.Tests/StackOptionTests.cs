namespace DataGravity.Tool.Tests;

/// <summary><c>--stack</c> means the same for each verb.</summary>
public class StackOptionTests
{
    public static TheoryData<string[]> Verbs { get; } =
    [
        ["check"],
        ["map", "--format", "json"],
        ["plan"],
        ["explain", ".", "App"],
    ];

    /// <summary>A program without stack files is the same in each stack, so it is in whichever stack is asked for.</summary>
    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_program_without_stacks_is_in_each(string[] verb)
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj");
        File.Delete(Path.Combine(folder.Path, "Pulumi.dev.yaml"));
        var run = await ToolRun.RunAsync(folder.Path, [.. verb, "--stack", "prod*"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("App", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_stack_that_no_program_has_is_a_wrong_argument(string[] verb)
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj");
        Assert.Equal(0, (await ToolRun.RunAsync(folder.Path, [.. verb, "--stack", "D*"])).ExitCode);
        var run = await ToolRun.RunAsync(folder.Path, [.. verb, "--stack", "prod"]);
        Assert.Equal((2, "data-gravity: no stack is called 'prod': the only one is dev\n", ""), (run.ExitCode, run.Error, run.Output));
        run = await ToolRun.RunAsync(folder.Path, [.. verb, "--stack", "d?v"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'d?v' is not a pattern: * is the only wildcard", run.Error, StringComparison.Ordinal);
    }
}
