using DataGravity.Conditions;

namespace DataGravity.Evaluation;

// Loops of which nobody knows how often they turn.
internal sealed partial class ExecutionPaths
{
    // Rounds until nothing new changes.
    private const int MaxRehearsals = 3;

    private readonly Scoped<int> _summaries = new(0);
    private int _rehearsals;

    /// <summary>Whether what happens is taken back, and so happens nowhere.</summary>
    public bool IsRehearsing => _rehearsals > 0;

    /// <summary>Whether what happens stands for nobody knows how many times it happens.</summary>
    public bool IsMany => _summaries.Value > 0;

    /// <summary>
    /// Nobody knows how often it happens: one iteration stands for all. What an iteration changes may have been changed
    /// before it: rehearsals find that out, and are taken back.
    /// </summary>
    public bool Summarize(Frame frame, Func<bool> iteration)
    {
        if (IsRehearsing)
            return RehearseOnce(iteration);
        // What is not known any more may lead an iteration to change more.
        var forgotten = new HashSet<Slot>();
        for (var round = 0; round < MaxRehearsals; round++)
        {
            var changed = Rehearse(frame, iteration).Where(forgotten.Add).ToArray();
            foreach (var slot in changed)
                slot.Forget(UndoLog);
            if (changed.Length == 0)
                break;
        }
        bool goesOn;
        using (_summaries.Enter(_summaries.Value + 1))
            goesOn = iteration();
        foreach (var slot in forgotten)
            slot.Forget(UndoLog);
        return goesOn;
    }

    /// <summary>What an iteration changes; nothing of it stays.</summary>
    private IReadOnlyCollection<Slot> Rehearse(Frame frame, Func<bool> iteration)
    {
        using var rehearsal = new Rehearsal(this, frame);
        iteration();
        return rehearsal.Changes();
    }

    /// <summary>
    /// A loop inside of a loop that is rehearsed: what it changes is all that is asked for, so that one iteration is enough. To
    /// rehearse each by itself would double the work with each loop around it.
    /// </summary>
    private bool RehearseOnce(Func<bool> iteration)
    {
        var position = UndoLog.Position;
        using var rehearsal = UndoLog.Enter();
        var goesOn = iteration();
        foreach (var slot in UndoLog.ChangesSince(position).Keys)
            slot.Forget(UndoLog);
        return goesOn;
    }

    /// <summary>Takes back what an iteration changed and where it exited to.</summary>
    private readonly struct Rehearsal : IDisposable
    {
        private readonly ExecutionPaths _paths;
        private readonly Frame _frame;
        private readonly Condition _path;
        private readonly int _position;
        private readonly (ExitScope Scope, int Count)[] _exits;
        private readonly Cell?[] _cells;
        private readonly UndoLog.Fork _recording;

        public Rehearsal(ExecutionPaths paths, Frame frame)
        {
            (_paths, _frame, _path, _position) = (paths, frame, paths.Path, paths.UndoLog.Position);
            _exits =
            [
                // What a body hands out may end the loop of whoever asked for it.
                .. Callers(frame)
                    .SelectMany(f => f.Exits)
                    .Concat(paths._stops)
                    .Concat(paths._tries.OfType<ExitScope>())
                    .Concat(paths._finallys)
                    .Select(scope => (scope, scope.Exits.Count)),
            ];
            // Source that is being typed may read a variable before its declaration.
            _cells = (Cell?[])frame.Cells.Clone();
            _recording = paths.UndoLog.Enter();
            paths._rehearsals++;
        }

        private static IEnumerable<Frame> Callers(Frame innermost)
        {
            for (var frame = innermost; frame is not null; frame = frame.Caller)
                yield return frame;
        }

        public IReadOnlyCollection<Slot> Changes()
        {
            var changes = _paths.UndoLog.ChangesSince(_position).Keys;
            _paths.UndoLog.Budget.ChargeItems(_paths.UndoLog.Position - _position);
            return changes;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _paths._rehearsals--;
            _paths.UndoLog.Undo(_position);
            Array.Copy(_cells, _frame.Cells, _cells.Length);
            foreach (var (scope, count) in _exits)
                scope.TakeBack(count);
            _recording.Dispose();
            _paths.Path = _path;
        }
    }
}
