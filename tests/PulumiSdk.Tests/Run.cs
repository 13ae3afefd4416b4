using Pulumi.Recording;

namespace PulumiSdk.Tests;

/// <summary>Records a piece of program, and fails the test if the program fails.</summary>
internal static class Run
{
    public static async Task<RecordedRun> Of(Action program, RecordingSettings? settings = null) =>
        (await DeploymentRecorder.RecordAsync(settings ?? new(), program)).ThrowIfFailed();

    public static async Task<Exception> Failing(Action program, RecordingSettings? settings = null) =>
        Assert.Single((await DeploymentRecorder.RecordAsync(settings ?? new(), program)).Errors);

    /// <summary>The name of the provider a resource was registered with; null is the default provider.</summary>
    public static string? ProviderOf(this RecordedRun run, string name) => run[name].Provider?.Name;
}
