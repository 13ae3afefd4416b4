using System.CommandLine;

namespace DataGravity.Tool.Tests;

/// <summary>What is said of a file that cannot be written, for each verb that writes one.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("data-gravity-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("out/map.html", "there is no folder {0}/out; create it")]
    [InlineData("", "it is a folder; name a file in it")]
    public void Where_no_file_can_be_is_told(string path, string expected)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        var problem = Assert.Throws<ToolException>(() => OutputFile.Of(file));
        Assert.Equal((2, $"cannot write {file}: {string.Format(expected, _folder.FullName)}"), (problem.ExitCode, problem.Message));
    }

    /// <summary>A folder may disappear while the analysis runs.</summary>
    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var file = new FileInfo(Path.Combine(_folder.CreateSubdirectory("out").FullName, "map.html"));
        var output = OutputFile.Of(file);
        await output.WriteAsync("first", default);
        Assert.Equal("first", await File.ReadAllTextAsync(file.FullName));
        file.Directory!.Delete(recursive: true);
        Directory.CreateDirectory(file.FullName);
        var problem = await Assert.ThrowsAsync<ToolException>(() => output.WriteAsync("second", default));
        Assert.StartsWith($"cannot write {file}: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, problem.ExitCode);
    }

    /// <summary>Before anything is loaded: the program is not even there.</summary>
    [Theory]
    [InlineData("check")]
    [InlineData("graph")]
    [InlineData("map")]
    public async Task It_is_told_before_the_analysis(string verb)
    {
        var run = await ToolRun.RunAsync(_folder.FullName, verb, "nowhere", "-o", "out/a.json");
        Assert.Equal((2, "data-gravity: cannot write out/a.json: there is no folder out; create it\n"), (run.ExitCode, run.Error));
    }
}
