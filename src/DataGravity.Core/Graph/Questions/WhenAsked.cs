namespace DataGravity.Graph;

/// <summary>
/// A stage of the graph, created once, when it is first needed. Others who need it meanwhile wait, and can be cancelled. A cancelled
/// creation leaves nothing behind. A stage uses only earlier stages while it is created, so no two wait for each other.
/// </summary>
/// <param name="make">Creates the stage.</param>
internal sealed class WhenAsked<T>(Func<CancellationToken, T> make)
    where T : class
{
    private readonly Turn _turn = new();
    private volatile T? _made;

    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public T Get(CancellationToken cancellation = default) => _made ?? Make(cancellation);

    private T Make(CancellationToken cancellation) => _turn.Take(() => _made ??= make(cancellation), cancellation);
}
