namespace DataGravity.Graph;

/// <summary>
/// What one question about a program may cost after its evaluation: pairs of compute and data that are judged, links that are followed,
/// resources that plans look at. It is counted, never timed, so that the same program gets the same answer on every machine.
/// </summary>
/// <param name="cancellation">Stops the work.</param>
/// <param name="limit">How much may be spent.</param>
internal sealed class Effort(CancellationToken cancellation, long limit = Effort.Enough)
{
    /// <summary>More than any real program needs: a thousand functions that each read a hundred stores come to a fifth of it.</summary>
    public const long Enough = 500_000;

    /// <summary>For those who ask a graph of one thing.</summary>
    public static Effort Unbounded => new(CancellationToken.None, long.MaxValue);

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>How much was asked for until now.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether more was asked for than may be spent.</summary>
    public bool IsSpent => Spent > limit;

    /// <summary>Charges what is about to be done. False: too much was done already, and the rest stays silent.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public bool Spend(long amount = 1)
    {
        cancellation.ThrowIfCancellationRequested();
        Spent += amount;
        return !IsSpent;
    }
}
