using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>A body that can be left early: a call, a loop or switch, or what a handler or <c>finally</c> waits for.</summary>
internal sealed class ExitScope(Condition startPath, int position, int finallys) : IDisposable
{
    /// <summary>Where an exception goes that nobody catches: on the way out it runs what a <c>finally</c> waits with.</summary>
    public static readonly ExitScope Nowhere = new(Condition.True, position: 0, finallys: 0);

    private UndoLog.Fork _hold;

    public Condition StartPath { get; } = startPath;

    public int Position { get; } = position;

    /// <summary>How many <c>finally</c> blocks were waiting when it began: those that came since run on the way out.</summary>
    public int Finallys { get; } = finallys;

    /// <summary>On which path, with which value, having changed what; and where to, if it is only on the way there.</summary>
    public List<(Condition Path, Value Value, Dictionary<Slot, object?> Changes, ExitScope? To)> Exits { get; } = [];

    /// <summary>Whether changes are recorded until the exits and the rest are joined.</summary>
    public bool IsHeld => _hold.IsOpen;

    public void Hold(UndoLog log) => _hold = log.Enter();

    /// <summary>Forgets the exits after the first ones.</summary>
    public void TakeBack(int count)
    {
        Exits.RemoveRange(count, Exits.Count - count);
        if (count == 0)
            Dispose();
    }

    /// <summary>Ends the recording; an exception that passes ends it, too.</summary>
    public void Dispose()
    {
        _hold.Dispose();
        _hold = default;
    }
}
