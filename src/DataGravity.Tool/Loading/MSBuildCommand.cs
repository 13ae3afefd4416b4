using System.Diagnostics;

namespace DataGravity.Tool;

/// <summary>Runs <c>dotnet msbuild</c> as its own process.</summary>
internal static class MSBuildCommand
{
    private const StringSplitOptions Lines = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    // A signal reaches all processes of a terminal within this time.
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Waits where MSBuild failed: a user who interrupts the tool interrupts its child processes, too, and they may be the first to end.
    /// </summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static Task WaitForInterruptAsync(CancellationToken cancellation) => Task.Delay(s_grace, cancellation);

    /// <summary>The errors that MSBuild prints, each once and verbatim; empty if it succeeds.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string file, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(file) };
        string[] all = ["msbuild", file, "-nologo", "-verbosity:quiet", "-consoleLoggerParameters:ErrorsOnly;NoSummary", .. arguments];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        // Worker processes would stay for minutes, and keep the standard output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start) ?? throw new ToolException("cannot start dotnet");
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode == 0)
                return [];
            await WaitForInterruptAsync(cancellation);
            string[] errors = [.. output.Split('\n', Lines).Distinct()];
            // A process that was killed prints no error.
            return errors.Length > 0 ? errors : [$"{file} : error : dotnet msbuild ended with exit code {process.ExitCode}"];
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
