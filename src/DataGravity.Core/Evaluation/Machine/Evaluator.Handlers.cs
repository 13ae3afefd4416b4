using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Exceptions on their way to a handler of the program.
internal sealed partial class Evaluator
{
    private bool ExecuteTry(Try attempt, Frame frame) =>
        attempt.Finally is null
            ? ExecuteHandled(attempt, frame)
            : _paths.Finally(() => ExecuteHandled(attempt, frame), () => Execute(attempt.Finally, frame));

    private bool ExecuteHandled(Try attempt, Frame frame)
    {
        return attempt.Handlers.Count == 0
            ? Execute(attempt.Body, frame)
            : _paths.Handle(Body, exception => ExecuteHandler(attempt.Handlers, 0, exception, frame));

        bool Body()
        {
            using var handled = _handled.Enter(attempt.Handlers.All(ThrowsAtEnd) ? _handled.Value : new PossibleThrows());
            return Execute(attempt.Body, frame);
        }
    }

    /// <summary>Runs the first handler that catches an exception. If none does, the exception goes on.</summary>
    private bool ExecuteHandler(IReadOnlyList<Handler> handlers, int index, Value exception, Frame frame)
    {
        Step();
        if (index == handlers.Count)
            return Rethrow(exception);
        var handler = handlers[index];
        return Fork(
            Catches(handlers, index, exception, frame),
            () =>
            {
                using var caught = frame.Caught.Enter(exception);
                return Execute(handler.Body, frame);
            },
            () => ExecuteHandler(handlers, index + 1, exception, frame)
        );
    }

    /// <summary>Returns the condition under which a handler catches an exception.</summary>
    private Condition Catches(IReadOnlyList<Handler> handlers, int index, Value exception, Frame frame)
    {
        var handler = handlers[index];
        if (handler.Variable is not null)
            frame.Declare(handler.Variable, Unknown("a caught exception", (exception as ThrownException)?.MadeFrom ?? []));
        var catches = Condition.False;
        foreach (var (condition, alternative) in exception.Alternatives())
        {
            var known = alternative is ThrownException { IsPossible: true }
                ? CatchesPossible(handlers, index)
                : CatchesType(Resolve(handler.Type, frame), alternative);
            // A filter is asked before the `finally` blocks on the way run, and so may not see what it would see here.
            if (known == true && handler.Filter is not null && alternative is ThrownException { HasPassedFinally: true })
                known = null;
            catches = catches.Or(
                known switch
                {
                    true => condition,
                    false => Condition.False,
                    _ => condition.And(UnknownCondition(new Unknown("the type of an exception"))),
                }
            );
        }
        if (handler.Filter is null || Path.And(catches).IsFalse)
            return catches;
        using var filtered = _paths.Take(Path.And(catches));
        // A filter that throws does not hold.
        var (result, thrown) = Contain(() => Evaluate(handler.Filter, frame));
        return catches.And(Truth(result)).And(thrown.Not());
    }

    private static bool? CatchesType(TypeRef type, Value exception) =>
        type.Id == "System.Exception" ? true
        : type.IsParameter || TypeRef.IsGeneric(type.Id) ? null
        : (exception as ThrownException)?.Type.Is(type.Id);

    private bool Rethrow(Value exception)
    {
        // The program goes on where nobody knows of an exception, and nobody catches it.
        ForEachAlternative(exception, e => e is ThrownException { IsPossible: true } && _handled.Value is null ? Constant.Null : Throws(e));
        return !Path.IsFalse;
    }

    private Value EvaluateThrow(Throw thrown, Frame frame)
    {
        if (thrown.Operand is null && frame.Caught.Count > 0)
            return ForEachAlternative(frame.Caught.Peek(), e => Throws(e is ThrownException again ? again.At(EndSite) : e));
        var operand = thrown.Operand is null ? null : Evaluate(thrown.Operand, frame);
        var type = new ExceptionType(thrown.IsExact, [.. thrown.Types.Select(type => Resolve(type, frame).Id)]);
        return Throws(new ThrownException(type, "throw", EndSite) { MadeFrom = operand is null ? [] : [operand] });
    }

    /// <summary>Waits for a task as <c>Result</c> and <c>Wait()</c> do. What it throws reaches the program as another exception.</summary>
    private Value Wrapped(Func<Value> wait)
    {
        if (!_paths.HasHandler)
            return wait();
        Value result = Evaluation.Unknown.Thrown;
        var goesOn = _paths.Handle(
            () =>
            {
                result = wait();
                return !Path.IsFalse;
            },
            exception =>
            {
                ForEachAlternative(exception, e => Throws((e as ThrownException)?.Reason ?? "a task has failed"));
                return false;
            }
        );
        return goesOn ? result : Evaluation.Unknown.Thrown;
    }
}
