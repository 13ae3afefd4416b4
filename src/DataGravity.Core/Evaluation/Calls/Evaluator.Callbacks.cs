using DataGravity.Conditions;

namespace DataGravity.Evaluation;

// Calls of functions that the SDK runs with the value of an output.
internal sealed partial class Evaluator
{
    private const string ChangedByQuery = "changed by a query that may not make every item";
    private const string ChangedLater = "changed by a callback that runs later";

    /// <summary>
    /// Calls a function that is applied to an output. If the output's value is known, the function runs at once. Otherwise it runs at an
    /// unknown time after the statement. Its result is computed as if it ran now, and what it changes is unknown from here on.
    /// </summary>
    internal Value CallBack(Value function, Value argument, bool isLate)
    {
        return isLate && MayChangeState(function) ? CallLater(function, Contained, ChangedLater) : Contained();

        // An exception fails the output that the callback makes, and not the statement.
        Value Contained()
        {
            using var unhandled = _handled.Enter(null);
            var (result, thrown) = Contain(() => Call(function, ("value", argument)));
            return thrown.IsFalse ? result : Unknown("a callback that throws", result);
        }
    }

    private static bool MayChangeState(Value function) =>
        function.Alternatives().Any(a => a.Value is not FunctionValue { Procedure: { ChangesNothing: true } });

    /// <summary>
    /// Runs a model that may call functions of the program for more or other items than .NET does. What they change is unknown from here
    /// on.
    /// </summary>
    internal Value? RunRoughly(Func<Value?> model, IEnumerable<Value> functions)
    {
        using var recording = UndoLog.Enter();
        var position = UndoLog.Position;
        var result = model();
        ForgetChanges(UndoLog.StatesAt(position), functions, ChangedByQuery);
        return result;
    }

    /// <summary>
    /// Contains an exception of a function that does not run as a part of the statement. Returns its result, and the condition under which
    /// it throws. The program goes on under that condition, too.
    /// </summary>
    private (Value Result, Condition Thrown) Contain(Func<Value> function)
    {
        Value result = Evaluation.Unknown.Thrown;
        var thrown = Condition.False;
        _paths.Handle(
            () =>
            {
                result = function();
                return !Path.IsFalse;
            },
            _ =>
            {
                thrown = Path;
                return true;
            }
        );
        return (result, thrown);
    }
}
