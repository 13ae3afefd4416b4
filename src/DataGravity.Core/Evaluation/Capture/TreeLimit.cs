namespace DataGravity.Evaluation;

/// <summary>
/// The limit of writing a graph of objects out as a tree. An object that is referenced twice is written twice, so a small graph can become
/// an endless tree. Each value is charged, and values over the limit are unknown.
/// </summary>
internal sealed class TreeLimit(Budget budget, int maxDepth)
{
    private int _depth;
    private int _size;

    /// <summary>The number of values around the current one.</summary>
    public int Depth => _depth - 1;

    /// <summary>
    /// Begins to write a value. Returns null if the value may be written, and otherwise the unknown value that replaces it.
    /// </summary>
    /// <exception cref="BudgetException">The budget of the run ran out.</exception>
    public Unknown? Enter(Value value)
    {
        if (_depth >= maxDepth)
            return new Unknown("nested too deep");
        // The alternatives of a choice are entered one by one, so they are not counted here.
        var size = value is Choice ? 1 : value.Size;
        if (_size + (long)size > Budget.MaxTree)
            return new Unknown($"more than {Budget.MaxTree} values");
        _size += size;
        budget.Charge(1);
        budget.ChargeItems(size);
        _depth++;
        return null;
    }

    public void Leave() => _depth--;
}
