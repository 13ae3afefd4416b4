using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>
/// The paths of a run: the condition of the current path, the changes on each path, and the targets of early exits. Scopes are left by
/// disposing them, so they are also left if an exception passes. Code that catches an exception returns to a <see cref="Checkpoint"/>.
/// </summary>
internal sealed partial class ExecutionPaths(Budget budget)
{
    /// <summary>The condition under which the program reaches the current point.</summary>
    public Condition Path { get; private set; } = Condition.True;

    public UndoLog UndoLog { get; private set; } = new(budget);

    /// <summary>
    /// Runs one function on the paths where a condition holds, and another on the other paths. Each returns whether the program continues
    /// after it. Their changes are joined.
    /// </summary>
    public bool Fork(Condition condition, Func<bool> whenTrue, Func<bool> whenFalse)
    {
        var before = Path;
        var truePath = before.And(condition);
        var falsePath = before.Except(condition);
        if (falsePath.IsFalse)
            return whenTrue();
        if (truePath.IsFalse)
            return whenFalse();

        budget.ChargeFork(before.Depth);
        bool trueGoesOn,
            falseGoesOn;
        using (UndoLog.Enter())
        {
            var position = UndoLog.Position;
            Path = truePath;
            trueGoesOn = whenTrue() && !Path.IsFalse;
            var trueChanges = UndoLog.ChangesSince(position);
            (truePath, Path) = (Path, falsePath);
            UndoLog.UndoTo(position);
            falseGoesOn = whenFalse() && !Path.IsFalse;
            falsePath = Path;
            if (trueGoesOn)
            {
                var falseChanges = UndoLog.ChangesSince(position);
                UndoLog.UndoTo(position);
                foreach (var slot in trueChanges.Keys.Union(falseChanges.Keys))
                {
                    var a = trueChanges.TryGetValue(slot, out var t) ? t : slot.State;
                    var b = falseChanges.TryGetValue(slot, out var f) ? f : slot.State;
                    UndoLog.Write(slot, falseGoesOn ? slot.Join(UndoLog, condition, a, b) : a);
                }
            }
        }
        Path = (trueGoesOn ? truePath : Condition.False).Or(falseGoesOn ? falsePath : Condition.False);
        return trueGoesOn || falseGoesOn;
    }

    /// <summary>
    /// Evaluates one function on the paths where a condition holds and another on the other paths, and joins the two values.
    /// </summary>
    public Value ForkValue(Condition condition, Func<Value> whenTrue, Func<Value> whenFalse)
    {
        Value? a = null,
            b = null;
        Fork(condition, () => (a = UnlessThrown(whenTrue())) is not null, () => (b = UnlessThrown(whenFalse())) is not null);
        return (a, b) switch
        {
            ({ }, { }) => Choices.Of(condition, a, b),
            _ => a ?? b ?? Unknown.Thrown,
        };

        Value? UnlessThrown(Value value) => Path.IsFalse ? null : value;
    }

    /// <summary>Computes a value only on the paths where a condition holds.</summary>
    public Value Where(Condition condition, Func<Value> value)
    {
        Value result = Unknown.Thrown;
        Fork(condition, () => (result = value()) is not null, () => true);
        return result;
    }

    /// <summary>Applies a function to each alternative of a value, on the paths where the value is that alternative.</summary>
    public Value ForEachAlternative(Value value, Func<Value, Value> function)
    {
        if (value is not Choice choice)
            return function(value);

        return From(0);

        Value From(int index)
        {
            var (condition, alternative) = choice.Alternatives[index];
            return index == choice.Alternatives.Count - 1
                ? function(alternative)
                : ForkValue(condition, () => function(alternative), () => From(index + 1));
        }
    }

    /// <summary>Switches to another path until the scope ends.</summary>
    public PathScope Take(Condition path)
    {
        var scope = new PathScope(this, Path);
        Path = path;
        return scope;
    }

    /// <summary>
    /// Leaves all paths for code that runs only once, whichever path reaches it first. Its changes are not undone with that path, and an
    /// exception inside it goes no further.
    /// </summary>
    public OnceScope Once()
    {
        var scope = new OnceScope(this, Path, UndoLog, _rehearsals);
        (Path, UndoLog, _rehearsals) = (Condition.True, new UndoLog(budget, UndoLog.Epoch + 1), 0);
        _tries.Push(null);
        return scope;
    }

    /// <summary>Marks the point to return to after a fault is caught.</summary>
    public Checkpoint Mark()
    {
        UndoLog.ForgetLastFork();
        return new Checkpoint(this, Path, UndoLog.Position);
    }

    public readonly struct PathScope(ExecutionPaths paths, Condition outer) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => paths.Path = outer;
    }

    public readonly struct OnceScope(ExecutionPaths paths, Condition path, UndoLog log, int rehearsals) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose()
        {
            paths._tries.Pop();
            log.EndEpochsBefore(paths.UndoLog.Epoch + 1);
            log.ChangesCaptured |= paths.UndoLog.ChangesCaptured;
            (paths.Path, paths.UndoLog, paths._rehearsals) = (path, log, rehearsals);
        }
    }

    /// <summary>A point on a path. After a fault, every slot that changed since this point is unknown.</summary>
    public readonly struct Checkpoint(ExecutionPaths paths, Condition path, int position)
    {
        public void GoBack()
        {
            paths.Path = path;
            paths.UndoLog.ForgetSince(position);
        }
    }
}
