namespace DataGravity;

/// <summary>Lets one caller work at a time. Unlike with a lock, waiting can be cancelled. A cancelled caller passes the turn on.</summary>
internal sealed class Turn
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Runs something while nobody else does.</summary>
    /// <param name="work">The work. It must not take another turn on the same object.</param>
    /// <param name="cancellation">Cancels the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop, while waiting or during the work.</exception>
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
