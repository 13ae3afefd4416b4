namespace DataGravity.Evaluation;

/// <summary>A sequence that makes its items anew for each enumeration: a query, or the result of an iterator.</summary>
/// <param name="madeFrom">The values that it is made from.</param>
/// <param name="each">The function that makes its items.</param>
internal sealed class LazySequence(IReadOnlyList<Value> madeFrom, LazySequence.Enumeration each) : Value
{
    /// <summary>Makes items one at a time, and visits each on the path where it exists.</summary>
    /// <param name="visit">Visits an item. Returns whether the program continues after it and wants another item.</param>
    /// <param name="unknown">Visits a value that stands for items that are not known.</param>
    /// <returns>Whether the program continues.</returns>
    public delegate bool Enumeration(Func<Value, bool> visit, Func<Value, bool> unknown);

    public IReadOnlyList<Value> MadeFrom { get; } = madeFrom;

    public Enumeration Each { get; } = each;

    /// <summary>The variables and the object that an iterator reaches. Null for a query.</summary>
    public FunctionValue? Closure { get; init; }

    /// <summary>The body of an iterator. Null for a query.</summary>
    public Program.Procedure? Body => Closure?.Procedure;

    /// <summary>Whether it may never end. True for an iterator unless something limits it.</summary>
    public bool MayNotEnd { get; init; } = madeFrom.Any(source => source is LazySequence { MayNotEnd: true });

    /// <summary>Whether .NET may answer a question about it without making every item, as it counts a sorted list.</summary>
    public bool HasShortcuts { get; init; } = madeFrom.Any(source => source is LazySequence { HasShortcuts: true });

    /// <summary>What it reads, if it can make any of its items without the others. Null for most sequences.</summary>
    public Known.IndexedQuery? Indexed { get; init; }

    /// <summary>
    /// Returns the items of a sorted sequence with their ranks. The property is null for other sequences, and the result is null if the
    /// order is not known.
    /// </summary>
    public Func<ListValue?>? Sort { get; init; }
}
