namespace DataGravity.Evaluation;

/// <summary>
/// How far a graph of objects is written out as a tree. What is held twice is written twice, so that a small graph can be an endless
/// tree: each value is charged, and what is over the limit is unknown.
/// </summary>
internal sealed class TreeLimit(Budget budget, int maxDepth)
{
    private int _depth;
    private int _size;

    /// <summary>Begins to write a value; answers with what stands for it where it cannot be written.</summary>
    /// <exception cref="BudgetException">The budget of the run ran out.</exception>
    public Unknown? Enter(Value value)
    {
        if (_depth >= maxDepth)
            return new Unknown("nested too deep");
        // The alternatives of a choice are entered one by one.
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
