namespace Pulumi;

/// <summary>An output that is handed out before it is known what it will be.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();

    public DeferredOutput() => Output = new(_source.Task);

    public Output<T> Output { get; }

    public void Resolve(Output<T> output) =>
        output.DataTask.ContinueWith(
            task => _source.SetFromTask(task),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
}
