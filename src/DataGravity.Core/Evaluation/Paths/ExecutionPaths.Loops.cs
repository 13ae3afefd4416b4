using DataGravity.Conditions;

namespace DataGravity.Evaluation;

// Loops with an unknown number of iterations.
internal sealed partial class ExecutionPaths
{
    // The most rounds of rehearsal. Rehearsing ends earlier if a round changes nothing new.
    private const int MaxRehearsals = 3;

    private readonly Scoped<int> _summaries = new(0);
    private int _rehearsals;

    /// <summary>Whether the current changes are only rehearsed and will be undone.</summary>
    public bool IsRehearsing => _rehearsals > 0;

    /// <summary>Whether the current code stands for an unknown number of executions.</summary>
    public bool IsMany => _summaries.Value > 0;

    /// <summary>
    /// Runs one iteration that stands for an unknown number of iterations. An iteration may read what an earlier iteration changed.
    /// Rehearsals find those slots and are undone. The slots then become unknown.
    /// </summary>
    public bool Summarize(Frame frame, Func<bool> iteration)
    {
        if (IsRehearsing)
            return RehearseOnce(iteration);
        // A slot that has become unknown may lead an iteration to change more slots.
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

    /// <summary>Returns the slots that an iteration changes, and undoes the changes.</summary>
    public IReadOnlyCollection<Slot> Rehearse(Frame frame, Func<bool> iteration)
    {
        using var rehearsal = new Rehearsal(this, frame);
        iteration();
        return rehearsal.Changes();
    }

    /// <summary>
    /// Runs one iteration of a loop inside a rehearsed loop. Only the changed slots are needed, so one iteration is enough. Rehearsing each
    /// inner loop as well would double the work with every level of nesting.
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

    /// <summary>A rehearsal, which undoes the changes and early exits of an iteration when it is disposed.</summary>
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
                // A yielded value may end a loop of the caller that enumerates.
                .. Callers(frame)
                    .SelectMany(f => f.Exits)
                    .Concat(paths._stops)
                    .Concat(paths._tries.OfType<ExitScope>())
                    .Concat(paths._finallys)
                    .Select(scope => (scope, scope.Exits.Count)),
            ];
            // In half-typed code, a variable may be read before its declaration.
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
