namespace DataGravity.Evaluation;

/// <summary>
/// The record of changes that lets the evaluator take both sides of an unknown condition: run one side, take its
/// changes back, run the other, and join what each left behind. Outside a fork nothing is recorded.
/// </summary>
internal sealed class UndoLog(Budget budget, int epoch = 0)
{
    // What the last fork recorded stays until the next one begins: who catches an exception that passed a fork may ask for it.
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

    public int Position => IsRecording ? _changes.Count : 0;

    public bool IsRecording => _forks.Count > 0;

    /// <summary>Epochs of another log up to here are over.</summary>
    public void EndEpochsBefore(int epoch) => Epoch = Math.Max(Epoch, epoch);

    public void Write(Slot slot, object? state)
    {
        if (_forks.Count > 0)
            _changes.Add((slot, slot.State));
        slot.State = state;
    }

    /// <summary>
    /// Starts recording; disposing the result ends it. Forks nest, but the one that waits for an early exit may outlast an inner one.
    /// </summary>
    public Fork Enter()
    {
        Epoch++;
        ForgetLastFork();
        _forks.Add(++_lastFork);
        return new Fork(this, _lastFork);
    }

    /// <summary>What each slot changed since a position holds now.</summary>
    public Dictionary<Slot, object?> ChangesSince(int position)
    {
        Epoch++;
        Budget.Charge(Position - position);
        var changes = new Dictionary<Slot, object?>();
        for (var i = position; i < Position; i++)
            changes[_changes[i].Slot] = _changes[i].Slot.State;
        return changes;
    }

    /// <summary>What each slot changed since a position held then.</summary>
    public Dictionary<Slot, object?> StatesAt(int position)
    {
        Budget.Charge(Position - position);
        var states = new Dictionary<Slot, object?>();
        for (var i = Position - 1; i >= position; i--)
            states[_changes[i].Slot] = _changes[i].Old;
        return states;
    }

    /// <summary>Takes back what was changed since a position.</summary>
    public void UndoTo(int position)
    {
        Budget.ChargeItems(Position - position);
        Undo(position);
    }

    /// <summary>The same without a charge, where a run may end because its budget is used up.</summary>
    public void Undo(int position)
    {
        for (var i = Position - 1; i >= position; i--)
            _changes[i].Slot.State = _changes[i].Old;
        _changes.RemoveRange(position, Position - position);
    }

    /// <summary>From here on nobody knows what the slots hold that changed since a position, also those of a fork that is over.</summary>
    public void ForgetSince(int position)
    {
        var slots = new HashSet<Slot>();
        for (var i = position; i < _changes.Count; i++)
            slots.Add(_changes[i].Slot);
        foreach (var slot in slots)
            slot.Forget(this);
    }

    /// <summary>Of a fork that is over, nothing is kept any more.</summary>
    public void ForgetLastFork()
    {
        if (_forks.Count == 0)
            _changes.Clear();
    }

    private void Leave(int fork)
    {
        Epoch++;
        _forks.Remove(fork);
    }

    /// <summary>A stretch of the run in which changes are recorded.</summary>
    public readonly struct Fork(UndoLog log, int number) : IDisposable
    {
        public bool IsOpen => number != 0;

        /// <inheritdoc/>
        public void Dispose()
        {
            if (IsOpen)
                log.Leave(number);
        }
    }
}
