namespace DataGravity.Evaluation;

/// <summary>
/// The record of changes that lets the evaluator take both sides of an unknown condition: run one side, take its
/// changes back, run the other, and join what each left behind. Outside a fork nothing is recorded.
/// </summary>
internal sealed class UndoLog(Budget budget, int epoch = 0)
{
    private readonly List<(Slot Slot, object? Old)> _changes = [];
    private readonly List<int> _forks = [];
    private int _lastFork;

    /// <summary>
    /// A list state made in an epoch may be changed in place until the epoch ends. It ends with every fork that begins or ends,
    /// and wherever the state of a path is kept.
    /// </summary>
    public int Epoch { get; private set; } = epoch;

    /// <summary>What copying the states it records is charged to.</summary>
    public Budget Budget { get; } = budget;

    public int Position => _changes.Count;

    public bool IsRecording => _forks.Count > 0;

    /// <summary>Epochs of another trail up to here are over.</summary>
    public void EndEpochsBefore(int epoch) => Epoch = Math.Max(Epoch, epoch);

    public void Write(Slot slot, object? state)
    {
        if (_forks.Count > 0)
            _changes.Add((slot, slot.State));
        slot.State = state;
    }

    /// <summary>
    /// Starts recording; the result ends it. Forks nest, but the one that waits for an early exit may outlast an inner one.
    /// </summary>
    public int Enter()
    {
        Epoch++;
        _forks.Add(++_lastFork);
        return _lastFork;
    }

    public void Leave(int fork)
    {
        Epoch++;
        _forks.Remove(fork);
        if (_forks.Count == 0)
            _changes.Clear();
    }

    /// <summary>What each slot changed since a position holds now.</summary>
    public Dictionary<Slot, object?> ChangesSince(int position)
    {
        Epoch++;
        Budget.Charge(_changes.Count - position);
        var changes = new Dictionary<Slot, object?>();
        for (var i = position; i < _changes.Count; i++)
            changes[_changes[i].Slot] = _changes[i].Slot.State;
        return changes;
    }

    /// <summary>What each slot changed since a position held then.</summary>
    public Dictionary<Slot, object?> StatesAt(int position)
    {
        Budget.Charge(_changes.Count - position);
        var states = new Dictionary<Slot, object?>();
        for (var i = _changes.Count - 1; i >= position; i--)
            states[_changes[i].Slot] = _changes[i].Old;
        return states;
    }

    public void UndoTo(int position)
    {
        Budget.ChargeItems(_changes.Count - position);
        Undo(position);
    }

    /// <summary>Takes back everything, where a run ends and its budget may be used up.</summary>
    public void UndoAll() => Undo(0);

    private void Undo(int position)
    {
        for (var i = _changes.Count - 1; i >= position; i--)
            _changes[i].Slot.State = _changes[i].Old;
        _changes.RemoveRange(position, _changes.Count - position);
    }
}
