namespace DataGravity.Tool.Tests;

/// <summary>The command, as people type it.</summary>
public class MapCommandTests
{
    [Fact]
    public async Task It_writes_the_format_of_the_ending()
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj");
        var run = await ToolRun.RunAsync(folder.Path, "map", "-o", "map.html");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(Path.Combine(folder.Path, "map.html")), StringComparison.Ordinal);
        Assert.StartsWith(
            "# App: data and compute\n",
            (await ToolRun.RunAsync(folder.Path, "map", "App.csproj", "--format", "md")).Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("the ending '.txt' is of no format", "map", "-o", "map.txt")]
    [InlineData("has no {file}", "map", "--link", "https://example.org")]
    public async Task It_says_what_is_wrong_with_its_arguments(string message, params string[] arguments)
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj");
        var run = await ToolRun.RunAsync(folder.Path, arguments);
        Assert.Equal(ExitCodes.WrongArguments, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
