using DataGravity.Conditions;

namespace DataGravity.Evaluation;

// Early exits from a body: returns, jumps and exceptions, and the blocks that run on the way out.
internal sealed partial class ExecutionPaths
{
    // The active `try` bodies with a handler, innermost first. An exception does not pass a null entry.
    private readonly Stack<ExitScope?> _tries = new();

    // The active enumerations that can stop before their end, innermost first.
    private readonly Stack<ExitScope> _stops = new();

    // The active `try` bodies with a `finally` block, innermost first.
    private readonly Stack<ExitScope> _finallys = new();

    /// <summary>Begins a body that can be left early. The caller disposes the result.</summary>
    public ExitScope Begin() => new(Path, UndoLog.Position, _finallys.Count);

    /// <summary>Leaves a body on the current path. Nothing after this call runs on that path.</summary>
    public void Exit(ExitScope scope, Value value)
    {
        var isOnTheWay = _finallys.Count > scope.Finallys;
        var to = isOnTheWay ? scope : null;
        scope = isOnTheWay ? _finallys.Peek() : scope;
        if (!scope.IsHeld && !ReferenceEquals(Path, scope.StartPath))
            scope.Hold(UndoLog);
        scope.Exits.Add((Path, value, scope.IsHeld ? UndoLog.ChangesSince(scope.Position) : [], to));
        Path = Condition.False;
    }

    /// <summary>Runs something that can stop before its end. The program continues after it.</summary>
    /// <param name="run">The operation. It receives a function that stops it on the current path.</param>
    public bool Stoppable(Func<Func<bool>, bool> run)
    {
        using var scope = Begin();
        bool goesOn;
        using (_stops.Enter(scope))
            goesOn = run(Stop);
        return End(scope, goesOn);

        bool Stop()
        {
            Exit(scope, Constant.Null);
            return false;
        }
    }

    /// <summary>Whether a handler of the program may hear of an exception that is thrown here.</summary>
    public bool HasHandler => _tries.Count > 0 && _tries.Peek() is not null;

    /// <summary>Ends the current path with an exception. Returns whether nothing catches it.</summary>
    public bool Throw(Value exception)
    {
        var isUncaught = !Path.IsFalse && _tries.Count == 0;
        if (!Path.IsFalse && _tries.Count > 0 && _tries.Peek() is { } attempt)
            Exit(attempt, exception);
        else if (isUncaught && _finallys.Count > 0)
            Exit(ExitScope.Nowhere, exception);
        Path = Condition.False;
        return isUncaught;
    }

    /// <summary>Ends the current path. Returns false, since the program does not continue.</summary>
    public bool Halt()
    {
        Path = Condition.False;
        return false;
    }

    /// <summary>Joins the early exits with the end of a body. Returns whether the program continues after the body.</summary>
    public bool End(ExitScope scope, bool goesOn)
    {
        goesOn &= !Path.IsFalse;
        if (scope.Exits.Count == 0)
            return goesOn;

        if (scope.IsHeld)
        {
            var start = UndoLog.StatesAt(scope.Position);
            // If no path reaches the end, the other exits are joined onto the last exit.
            var joined = goesOn ? scope.Exits : scope.Exits.GetRange(0, scope.Exits.Count - 1);
            var last = goesOn ? null : scope.Exits[scope.Exits.Count - 1].Changes;
            foreach (var slot in start.Keys.Union(scope.Exits.SelectMany(e => e.Changes.Keys)).ToArray())
            {
                object? StateIn(Dictionary<Slot, object?> changes) =>
                    changes.TryGetValue(slot, out var changed) ? changed
                    : start.TryGetValue(slot, out var old) ? old
                    : slot.State;

                var state = last is null ? slot.State : StateIn(last);
                foreach (var (path, _, changes, _) in joined)
                {
                    var early = StateIn(changes);
                    state = ReferenceEquals(early, state) ? state : slot.Join(UndoLog, path, early, state);
                }
                if (!ReferenceEquals(state, slot.State))
                    UndoLog.Write(slot, state);
            }
            scope.Dispose();
        }
        Path = scope.Exits.Aggregate(goesOn ? Path : Condition.False, (all, exit) => all.Or(exit.Path));
        return !Path.IsFalse;
    }

    /// <summary>Runs a body, and then runs its <c>finally</c> block once for all paths that leave the body.</summary>
    public bool Finally(Func<bool> body, Func<bool> last)
    {
        using var scope = Begin();
        bool goesOn;
        using (_finallys.Enter(scope))
            goesOn = body() && !Path.IsFalse;
        var end = goesOn ? Path : Condition.False;
        if (!End(scope, goesOn) || !last())
            return false;
        // Each path continues to its own target.
        var after = Path;
        foreach (var (path, value, _, to) in scope.Exits)
        {
            Path = after.And(path);
            var passed = value is ThrownException exception ? exception.PassFinally() : value;
            if (ReferenceEquals(to, ExitScope.Nowhere))
                Throw(passed);
            else if (!Path.IsFalse)
                Exit(to!, passed);
        }
        Path = after.And(end);
        return !Path.IsFalse;
    }

    /// <summary>
    /// Runs a body with a handler, which receives the exception. A path that throws leaves the body early. The handler sees only the
    /// changes made before the exception.
    /// </summary>
    public bool Handle(Func<bool> body, Func<Value, bool> handler)
    {
        using var scope = Begin();
        bool goesOn;
        using (_tries.Enter(scope))
            goesOn = body() && !Path.IsFalse;
        if (!goesOn)
            return End(scope, goesOn: false) && handler(Exception());
        if (scope.Exits.Count == 0)
            return true;

        var (end, changes) = (Path, UndoLog.ChangesSince(scope.Position));
        using (UndoLog.Enter())
        {
            End(scope, goesOn: false);
            var thrown = Path;
            var isHandled = handler(Exception()) && !Path.IsFalse;
            var start = UndoLog.StatesAt(scope.Position);
            foreach (var slot in start.Keys.ToArray())
            {
                var state = changes.TryGetValue(slot, out var changed) ? changed : start[slot];
                UndoLog.Write(slot, isHandled ? slot.Join(UndoLog, thrown, slot.State, state) : state);
            }
            Path = isHandled ? end.Or(Path) : end;
        }
        return true;

        Value Exception() => Choices.Of(scope.Exits.Select(exit => (exit.Path, exit.Value)));
    }
}
