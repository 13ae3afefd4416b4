namespace DataGravity.Evaluation;

/// <summary>
/// The record of changes with which the evaluator takes both sides of an unknown condition. It runs one side, undoes its changes, runs the
/// other side, and joins the results. Outside a fork nothing is recorded.
/// </summary>
internal sealed class UndoLog(Budget budget, int epoch = 0)
{
    // The changes of the last fork are kept until the next fork begins. Code that catches an exception may need them to forget the changed
    // slots.
    private readonly List<(Slot Slot, object? Old)> _changes = [];
    private readonly List<int> _forks = [];
    private int _lastFork;

    /// <summary>
    /// The current epoch. A list state may be changed in place only in the epoch in which it was made. An epoch ends when a fork begins or
    /// ends, and when the states of a path are saved.
    /// </summary>
    public int Epoch { get; private set; } = epoch;

    /// <summary>The budget that pays for copying recorded states.</summary>
    public Budget Budget { get; } = budget;

    /// <summary>Whether the program changed a part of a resource's arguments after it created the resource.</summary>
    public bool ChangesCaptured { get; set; }

    public int Position => IsRecording ? _changes.Count : 0;

    public bool IsRecording => _forks.Count > 0;

    /// <summary>Ends all epochs before the given one, including those of another log.</summary>
    public void EndEpochsBefore(int epoch) => Epoch = Math.Max(Epoch, epoch);

    public void Write(Slot slot, object? state)
    {
        if (_forks.Count > 0)
            _changes.Add((slot, slot.State));
        slot.State = state;
    }

    /// <summary>
    /// Starts recording. Disposing the result ends it. Forks nest, but a fork that waits for an early exit may outlast an inner fork.
    /// </summary>
    public Fork Enter()
    {
        Epoch++;
        ForgetLastFork();
        _forks.Add(++_lastFork);
        return new Fork(this, _lastFork);
    }

    /// <summary>Returns the current state of each slot that changed since a position.</summary>
    public Dictionary<Slot, object?> ChangesSince(int position)
    {
        Epoch++;
        Budget.Charge(Position - position);
        var changes = new Dictionary<Slot, object?>();
        for (var i = position; i < Position; i++)
            changes[_changes[i].Slot] = _changes[i].Slot.State;
        return changes;
    }

    /// <summary>Returns the state at a position of each slot that changed since then.</summary>
    public Dictionary<Slot, object?> StatesAt(int position)
    {
        Budget.Charge(Position - position);
        var states = new Dictionary<Slot, object?>();
        for (var i = Position - 1; i >= position; i--)
            states[_changes[i].Slot] = _changes[i].Old;
        return states;
    }

    /// <summary>Undoes all changes since a position.</summary>
    public void UndoTo(int position)
    {
        Budget.ChargeItems(Position - position);
        Undo(position);
    }

    /// <summary>Undoes changes without a charge, because the budget of the run may already be used up.</summary>
    public void Undo(int position)
    {
        for (var i = Position - 1; i >= position; i--)
            _changes[i].Slot.State = _changes[i].Old;
        _changes.RemoveRange(position, Position - position);
    }

    /// <summary>Makes every slot that changed since a position unknown, including the slots that changed in a finished fork.</summary>
    public void ForgetSince(int position)
    {
        var slots = new HashSet<Slot>();
        for (var i = position; i < _changes.Count; i++)
            slots.Add(_changes[i].Slot);
        foreach (var slot in slots)
            slot.Forget(this);
    }

    /// <summary>Drops the changes of finished forks.</summary>
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

    /// <summary>A part of the run in which changes are recorded.</summary>
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
