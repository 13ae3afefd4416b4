namespace DataGravity.Graph;

/// <summary>
/// A stage of the graph: made once, when it is first asked for. Who asks meanwhile waits, and can be stopped; a maker that is stopped
/// leaves nothing behind. A stage asks only those before it while it is made, so no two wait for each other.
/// </summary>
/// <param name="make">Makes it.</param>
internal sealed class WhenAsked<T>(Func<CancellationToken, T> make)
    where T : class
{
    private readonly Turn _turn = new();
    private volatile T? _made;

    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public T Get(CancellationToken cancellation = default) => _made ?? Make(cancellation);

    private T Make(CancellationToken cancellation) => _turn.Take(() => _made ??= make(cancellation), cancellation);
}
