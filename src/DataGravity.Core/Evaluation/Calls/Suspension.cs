namespace DataGravity.Evaluation;

/// <summary>The first time that a body waits for something while its caller goes on.</summary>
/// <param name="log">The record of changes.</param>
internal sealed class Suspension(UndoLog log)
{
    private readonly int _start = log.Position;
    private Dictionary<Slot, object?>? _states;

    /// <summary>Whether the body waits at all.</summary>
    public bool HasBegun => _states is not null;

    /// <summary>Notes that the body waits from here on.</summary>
    public void Begin() => _states ??= log.ChangesSince(_start);

    /// <summary>Returns the slots that the body changed after it waited, with the states that they had before the body ran.</summary>
    public Dictionary<Slot, object?> ChangesAfter()
    {
        var changes = log.StatesAt(_start);
        foreach (var (slot, state) in (_states ?? []).Select(entry => (entry.Key, entry.Value)))
        {
            if (ReferenceEquals(slot.State, state))
                changes.Remove(slot);
        }
        return changes;
    }
}
