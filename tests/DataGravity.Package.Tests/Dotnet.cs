using System.Diagnostics;

namespace DataGravity.Package.Tests;

/// <summary>Runs the dotnet command as if from a fresh shell.</summary>
internal static class Dotnet
{
    public static string Run(string folder, params string[] arguments) => Run(folder, succeeds: true, arguments);

    /// <summary>The same for a command that has to succeed, or has to fail.</summary>
    public static string Run(string folder, bool succeeds, params string[] arguments)
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
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 == succeeds, $"dotnet {string.Join(' ', arguments)}\n{output}{errors.Result}");
        return output;
    }
}
