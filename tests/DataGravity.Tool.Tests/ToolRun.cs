using System.Diagnostics;
using System.Text.Json.Nodes;

namespace DataGravity.Tool.Tests;

/// <summary>What the tool did, as a process of its own.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The document: nothing else may be on the standard output.</summary>
    public JsonNode Document => JsonNode.Parse(Output)!;

    /// <summary>The paths of the programs, where there are several.</summary>
    public IEnumerable<string?> Programs => Document["programs"]!.AsArray().Select(program => (string?)program!["path"]);

    public static Task<ToolRun> GraphAsync(ProgramFolder folder, params string[] arguments) =>
        RunAsync(folder.Path, ["graph", .. arguments]);

    /// <summary>Runs the tool that lies beside the tests.</summary>
    public static async Task<ToolRun> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "data-gravity.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output, await error);
    }
}
