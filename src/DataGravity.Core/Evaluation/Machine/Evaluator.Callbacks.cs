using DataGravity.Conditions;

namespace DataGravity.Evaluation;

// Functions that the SDK calls with what an output carries.
internal sealed partial class Evaluator
{
    private const string ChangedLater = "changed by a callback that runs later";

    /// <summary>
    /// Calls what is applied to an output. On a value that is known it runs at once. Otherwise it runs after the statement, when nobody can
    /// say: what it returns is as if it ran now, and what it changes is not known from here on.
    /// </summary>
    internal Value CallBack(Value function, Value argument, bool isLate)
    {
        if (!isLate || !MayChangeState(function))
            return Contain(() => Call(function, ("value", argument)));
        using var recording = UndoLog.Enter();
        var position = UndoLog.Position;
        var result = Contain(() => Call(function, ("value", argument)));
        var before = UndoLog.StatesAt(position);
        if (before.Count > 0)
        {
            // It happens later, to whoever reads it then.
            _replay.Mark();
            var roots = _statics.Values.Cast<Value>().Append(function);
            new ReachableState(Budget, before).Forget(roots, UndoLog, ChangedLater);
        }
        return result;
    }

    private static bool MayChangeState(Value function) =>
        function.Alternatives().Any(a => a.Value is not FunctionValue { Procedure: { ChangesNothing: true } });

    /// <summary>An exception in a callback fails the output that it makes, and not the statement.</summary>
    private Value Contain(Func<Value> callback)
    {
        Value result = Evaluation.Unknown.Thrown;
        var hasThrown = false;
        _paths.Handle(
            () =>
            {
                result = callback();
                return !Path.IsFalse;
            },
            () => hasThrown = true
        );
        return hasThrown ? Unknown("a callback that throws", result) : result;
    }
}
