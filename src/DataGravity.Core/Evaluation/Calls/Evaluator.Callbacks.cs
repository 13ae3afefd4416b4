using DataGravity.Conditions;

namespace DataGravity.Evaluation;

// Calls of functions that the SDK runs with the value of an output.
internal sealed partial class Evaluator
{
    private const string ChangedLater = "changed by a callback that runs later";

    /// <summary>
    /// Calls a function that is applied to an output. If the output's value is known, the function runs at once. Otherwise it runs at an
    /// unknown time after the statement. Its result is computed as if it ran now, and what it changes is unknown from here on.
    /// </summary>
    internal Value CallBack(Value function, Value argument, bool isLate)
    {
        if (!isLate || !MayChangeState(function))
            return Contain(() => Call(function, ("value", argument)));
        return CallLater(function, () => Contain(() => Call(function, ("value", argument))), ChangedLater);
    }

    private static bool MayChangeState(Value function) =>
        function.Alternatives().Any(a => a.Value is not FunctionValue { Procedure: { ChangesNothing: true } });

    /// <summary>Contains an exception of a callback. It fails the output that the callback makes, and not the statement.</summary>
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
