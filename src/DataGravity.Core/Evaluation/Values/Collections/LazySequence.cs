namespace DataGravity.Evaluation;

/// <summary>A sequence whose items are made when somebody asks for them, anew each time: a query, or what an iterator hands out.</summary>
/// <param name="madeFrom">What it is made from.</param>
/// <param name="each">Makes its items.</param>
internal sealed class LazySequence(IReadOnlyList<Value> madeFrom, LazySequence.Enumeration each) : Value
{
    /// <summary>Makes items one by one, and visits each on the path where it is there.</summary>
    /// <param name="visit">Visits an item; returns whether the program goes on after it and wants another.</param>
    /// <param name="unknown">Visits items nobody knows, which a value stands for.</param>
    /// <returns>Whether the program goes on.</returns>
    public delegate bool Enumeration(Func<Value, bool> visit, Func<Value, bool> unknown);

    public IReadOnlyList<Value> MadeFrom { get; } = madeFrom;

    public Enumeration Each { get; } = each;

    /// <summary>Whether it may go on without end: an iterator makes it, and nothing limits it.</summary>
    public bool MayNotEnd { get; init; } = madeFrom.Any(source => source is LazySequence { MayNotEnd: true });

    /// <summary>Of a sorted sequence, its items with the place of each among them; null where nobody knows.</summary>
    public Func<ListValue?>? Sort { get; init; }
}
