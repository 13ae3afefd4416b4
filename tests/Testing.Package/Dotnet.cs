using System.Diagnostics;

namespace DataGravity.Testing;

/// <summary>Runs the dotnet command as if from a fresh shell.</summary>
public static class Dotnet
{
    /// <summary>Runs a command that has to succeed.</summary>
    /// <returns>What it prints.</returns>
    public static string Run(string folder, params string[] arguments) => Run(folder, succeeds: true, arguments);

    /// <summary>The same for a command that has to succeed, or has to fail.</summary>
    public static string Run(string folder, bool succeeds, params string[] arguments) => Run(Start(folder, arguments), succeeds);

    /// <summary>The same for a command that is about to start.</summary>
    public static string Run(ProcessStartInfo start, bool succeeds = true)
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var command = $"{start.FileName} {string.Join(' ', start.ArgumentList)}";
        return process.ExitCode == 0 == succeeds
            ? output
            : throw new InvalidOperationException($"{command} ended with {process.ExitCode}\n{output}{errors.Result}");
    }

    /// <summary>How a command is started as if from a fresh shell; what it prints is read by whoever starts it.</summary>
    public static ProcessStartInfo Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A test run leaves variables that tie its children to its own MSBuild.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // No server outlives the test: it would keep the packed assemblies open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return start;
    }
}
