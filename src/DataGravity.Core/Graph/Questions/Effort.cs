namespace DataGravity.Graph;

/// <summary>
/// The effort that one question about an evaluated program may take: pairs judged, links followed, resources that plans look at. It is
/// counted, never timed, so the same program gets the same answer on every machine.
/// </summary>
/// <param name="cancellation">Stops the work.</param>
/// <param name="limit">The most effort that may be spent.</param>
internal sealed class Effort(CancellationToken cancellation, long limit = Effort.Enough)
{
    /// <summary>More than any real program needs. A thousand functions that each read a hundred stores take a fifth of it.</summary>
    public const long Enough = 500_000;

    /// <summary>No limit, for a question about a single thing.</summary>
    public static Effort Unbounded => new(CancellationToken.None, long.MaxValue);

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The effort spent so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether the limit is exceeded.</summary>
    public bool IsSpent => Spent > limit;

    /// <summary>Charges the work that comes next. False if the limit is exceeded: then the rest is not judged.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public bool Spend(long amount = 1)
    {
        cancellation.ThrowIfCancellationRequested();
        Spent += amount;
        return !IsSpent;
    }
}
