using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>
/// A body that can be left early: a call, a loop, a switch, or a <c>try</c> body with a handler or a <c>finally</c> block.
/// </summary>
internal sealed class ExitScope(Condition startPath, int position, int finallys) : IDisposable
{
    /// <summary>The target of an uncaught exception. The <c>finally</c> blocks on the way out still run.</summary>
    public static readonly ExitScope Nowhere = new(Condition.True, position: 0, finallys: 0);

    private UndoLog.Fork _hold;

    public Condition StartPath { get; } = startPath;

    public int Position { get; } = position;

    /// <summary>The number of active <c>finally</c> blocks when the scope began. Later ones run on the way out.</summary>
    public int Finallys { get; } = finallys;

    /// <summary>
    /// The exits: the path, the value, and the changes made on the path. If a <c>finally</c> block must run first, the final target is
    /// stored too.
    /// </summary>
    public List<(Condition Path, Value Value, Dictionary<Slot, object?> Changes, ExitScope? To)> Exits { get; } = [];

    /// <summary>Whether changes are recorded until the exits are joined with the other paths.</summary>
    public bool IsHeld => _hold.IsOpen;

    public void Hold(UndoLog log) => _hold = log.Enter();

    /// <summary>Removes all exits after the first <paramref name="count"/>.</summary>
    public void TakeBack(int count)
    {
        Exits.RemoveRange(count, Exits.Count - count);
        if (count == 0)
            Dispose();
    }

    /// <summary>Ends the recording. It also ends if an exception passes.</summary>
    public void Dispose()
    {
        _hold.Dispose();
        _hold = default;
    }
}
