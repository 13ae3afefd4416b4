using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Recording;

/// <summary>Runs programs in this process and tells what they registered. Runs may happen side by side.</summary>
public static class DeploymentRecorder
{
    /// <summary>Records a program that starts its deployment itself.</summary>
    public static async Task<RecordedRun> RunAsync(RecordingSettings settings, Func<Task> entryPoint)
    {
        var scope = new RecordingScope(settings);
        RecordingScope.Current = scope;
        await entryPoint().ConfigureAwait(false);
        return scope.Runs.TryDequeue(out var run)
            ? run
            : throw new InvalidOperationException("The program ended without a call of Deployment.RunAsync.");
    }

    /// <summary>Records what one piece of code registers.</summary>
    public static Task<RecordedRun> RecordAsync(RecordingSettings settings, Action program) =>
        RunAsync(settings, () => Deployment.RunAsync(program));

    /// <summary>Records a compiled program from its entry point.</summary>
    public static Task<RecordedRun> RunAsync(RecordingSettings settings, Assembly program, params string[] args) =>
        RunAsync(
            settings,
            async () =>
            {
                var main = program.EntryPoint ?? throw new ArgumentException($"{program} has no entry point.", nameof(program));
                object?[] parameters = main.GetParameters().Length == 0 ? [] : [args];
                if (main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, parameters, null) is Task task)
                {
                    await task.ConfigureAwait(false);
                }
            }
        );
}

/// <summary>Stands around a recorded program, so that its Deployment.RunAsync knows where it is.</summary>
internal sealed class RecordingScope(RecordingSettings settings)
{
    private static readonly AsyncLocal<RecordingScope?> s_currentScope = new();

    public static RecordingScope? Current
    {
        get => s_currentScope.Value;
        set => s_currentScope.Value = value;
    }

    public RecordingSettings Settings { get; } = settings;

    public ConcurrentQueue<RecordedRun> Runs { get; private init; } = new();

    /// <summary>A scope with other settings, whose runs belong to this one.</summary>
    public RecordingScope With(RecordingSettings settings) => new(settings) { Runs = Runs };
}
