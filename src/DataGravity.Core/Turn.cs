namespace DataGravity;

/// <summary>
/// One at a time. Who waits can be stopped, as a lock cannot; and who is stopped when it is its turn hands it on.
/// </summary>
internal sealed class Turn
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Does something when nobody else does.</summary>
    /// <param name="work">What to do; it takes no other turn of the same kind.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop, before or while it was its turn.</exception>
    public T Take<T>(Func<T> work, CancellationToken cancellation)
    {
        _free.Wait(cancellation);
        try
        {
            return work();
        }
        finally
        {
            _free.Release();
        }
    }
}
