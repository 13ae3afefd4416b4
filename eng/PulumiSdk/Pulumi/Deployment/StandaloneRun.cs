using System.Reflection;
using System.Text.Json;
using Pulumi.Recording;

namespace Pulumi;

/// <summary>A program started by itself: settings come from the environment, as under the Pulumi CLI; the record is printed.</summary>
internal static class StandaloneRun
{
    public static RecordingSettings ReadSettings() =>
        new()
        {
            Project = Read("PULUMI_PROJECT") ?? Assembly.GetEntryAssembly()?.GetName().Name ?? "project",
            Stack = Read("PULUMI_STACK") ?? "dev",
            Organization = Read("PULUMI_ORGANIZATION") ?? "organization",
            RootDirectory = Read("PULUMI_ROOT_DIRECTORY") ?? Directory.GetCurrentDirectory(),
            IsDryRun = Read("PULUMI_DRY_RUN") == "true",
            Config = JsonSerializer.Deserialize<Dictionary<string, string>>(Read("PULUMI_CONFIG") ?? "{}")!,
            Environment = null,
        };

    public static void Print(RecordedRun run)
    {
        foreach (var registration in run.Registrations)
        {
            Console.WriteLine(registration);
        }

        foreach (var message in run.Messages.Concat(run.Errors.Select(error => $"error: {error.Message}")))
        {
            Console.Error.WriteLine(message);
        }
    }

    private static string? Read(string variable) =>
        System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
