using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Tasks: bodies that wait while their callers go on.
internal sealed partial class Evaluator
{
    private const string ChangedByTask = "changed by a task that is done later";

    // Whether the call that is about to run is awaited itself.
    private readonly Scoped<bool> _awaitsCall = new(false);

    /// <summary>Runs a function whose task is awaited.</summary>
    internal Value Awaited(Func<Value> function)
    {
        using var awaits = _awaitsCall.Enter(true);
        return ResultOf(function());
    }

    private Value EvaluateAwait(Await awaited, Frame frame)
    {
        if (awaited.Wraps)
            return Wrapped(() => EvaluateAwait(awaited with { Wraps = false }, frame));
        frame.Awaited = awaited.Operand;
        var task = Evaluate(awaited.Operand, frame);
        if (InputValue.IsLateValue(task, Budget))
            Suspend();
        return ResultOf(task);
    }

    /// <summary>Returns the result of a task that the program waits for. If the task has failed, that throws.</summary>
    private Value ResultOf(Value task) =>
        task switch
        {
            PendingTask { HasFailed: true } => Throws("a task has failed"),
            Choice choice when choice.Alternatives.Any(a => a.Value is PendingTask { HasFailed: true }) => ForEachAlternative(
                task,
                ResultOf
            ),
            _ => PendingTask.ResultOf(task),
        };

    /// <summary>Returns a task that has failed under a condition. The exception reaches only who waits for the task.</summary>
    internal Value Failing(Condition thrown, Value task) =>
        thrown.IsFalse
            ? task
            : ForkValue(thrown, () => new PendingTask(Unknown("a task that throws", task)) { HasFailed = true }, () => task);

    /// <summary>
    /// Notes that the running body waits, and with it every body that awaits it. The body at the end of that chain has a caller that goes
    /// on.
    /// </summary>
    private void Suspend()
    {
        var frame = _frame.Value;
        while (frame is { Suspension: null, IsAwaited: true })
            frame = frame.Caller;
        frame?.Suspension?.Begin();
    }

    /// <summary>
    /// Runs a body whose caller does not wait for it. What the body changes after it waits for the first time happens at an unknown later
    /// time, so it is unknown from here on.
    /// </summary>
    private Value Start(
        Procedure procedure,
        ProgramUnit unit,
        Cell?[] cells,
        Value? self,
        IReadOnlyList<(string Name, Value Value)> arguments,
        IReadOnlyDictionary<string, TypeRef>? typeArguments
    )
    {
        var known = new FunctionValue { Captured = Copy(cells), This = self };
        using var recording = UndoLog.Enter();
        var suspension = new Suspension(UndoLog);
        var (result, thrown) = Contain(() => Run(procedure, unit, cells, self, arguments, typeArguments, suspension));
        if (!suspension.HasBegun)
            return Failing(thrown, result);
        if (!procedure.ChangesNothing)
            ForgetChanges(suspension.ChangesAfter(), [known, .. arguments.Select(a => a.Value)], ChangedByTask);
        return Path.IsFalse ? result : Failing(thrown, new PendingTask(result));
    }

    /// <summary>Runs a function on another thread. If its task is not awaited, what it changes is unknown from here on.</summary>
    internal Value RunOnThread(Value function)
    {
        if (_awaitsCall.Value)
        {
            Suspend();
            return new PendingTask(ResultOf(Call(function)));
        }
        var thrown = Condition.False;
        var result = CallLater(function, Contained, ChangedByTask);
        return Failing(thrown, new PendingTask(result));

        Value Contained()
        {
            (var contained, thrown) = Contain(() => ResultOf(Call(function)));
            return contained;
        }
    }

    /// <summary>Runs a function now that really runs later, and makes unknown what it changes.</summary>
    private Value CallLater(Value function, Func<Value> call, string why)
    {
        using var recording = UndoLog.Enter();
        var position = UndoLog.Position;
        var result = call();
        ForgetChanges(UndoLog.StatesAt(position), [function], why);
        return result;
    }

    /// <summary>Makes changed slots unknown that other code can reach. The change happens at an unknown later time.</summary>
    private void ForgetChanges(Dictionary<Slot, object?> changed, IEnumerable<Value> roots, string why)
    {
        if (changed.Count == 0)
            return;
        _replay.Mark();
        new ReachableState(Budget, changed).Forget(_statics.Values.Concat(roots), UndoLog, why);
    }
}
