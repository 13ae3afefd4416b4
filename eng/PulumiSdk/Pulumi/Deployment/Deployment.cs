using System.Reflection;
using Pulumi.Recording;

namespace Pulumi;

/// <summary>Runs a program. Here it records what the program registers, where the published SDK talks to an engine.</summary>
public sealed class Deployment
{
    private Deployment() { }

    public static DeploymentInstance Instance => DeploymentRun.Required.Instance;

    public static Task<int> RunAsync(Action action) =>
        RunAsync(() =>
        {
            action();
            return Task.FromResult(NoOutputs());
        });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) =>
        RunAsync(async () =>
        {
            await func().ConfigureAwait(false);
            return NoOutputs();
        });

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        StartAsync(() => _ = new Stack(func, options));

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() =>
        StartAsync(() =>
            (
                (TStack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!
            ).RegisterPropertyOutputs()
        );

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack =>
        StartAsync(() =>
        {
            var stack =
                serviceProvider.GetService(typeof(TStack)) as TStack
                ?? throw new InvalidOperationException($"Failed to resolve instance of type {typeof(TStack)} from service provider.");
            stack.RegisterPropertyOutputs();
        });

    private static IDictionary<string, object?> NoOutputs() => new Dictionary<string, object?>();

    // An async method of its own, so that the run set as current flows into the program and not back to the caller.
    private static async Task<int> StartAsync(Action program)
    {
        var recording = RecordingScope.Current;
        var run = new DeploymentRun(recording?.Settings ?? StandaloneRun.ReadSettings());
        DeploymentRun.Current = run;
        await run.RunAsync(program).ConfigureAwait(false);
        var recorded = run.ToRecordedRun();
        if (recording is not null)
        {
            recording.Runs.Enqueue(recorded);
        }
        else
        {
            StandaloneRun.Print(recorded);
        }

        return recorded.ExitCode;
    }
}
