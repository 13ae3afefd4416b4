using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Exceptions that a library call may throw, and may not.
internal sealed partial class Evaluator
{
    // What may be thrown in the innermost `try` body of which a handler goes on with the program. Null outside of any.
    private readonly Scoped<PossibleThrows?> _handled = new(null);

    /// <summary>Splits the path at a call that may throw, so that nobody takes the rest of the <c>try</c> body for certain.</summary>
    private void MayThrow()
    {
        if (_handled.Value is not { } possible || !_paths.HasHandler || Path.IsFalse || !_paths.IsRehearsing && !possible.Next())
            return;
        Fork(
            UnknownCondition(Unknown("whether a call throws")),
            () =>
            {
                Throws(new ThrownException(ExceptionType.Any, "a call", EndSite) { IsPossible = true });
                return false;
            },
            () => true
        );
    }

    /// <summary>
    /// Returns whether a handler catches an exception that may be thrown. Null if that is not known. Of the handlers that go on with the
    /// program, the last one catches what the others leave.
    /// </summary>
    private static bool? CatchesPossible(IReadOnlyList<Handler> handlers, int index) =>
        ThrowsAtEnd(handlers[index]) ? false
        : handlers.Skip(index + 1).All(ThrowsAtEnd) ? true
        : null;

    /// <summary>Returns whether a handler always ends with an exception, or ends the process.</summary>
    private static bool ThrowsAtEnd(Handler handler) =>
        handler.Body switch
        {
            Block { Statements: { Count: > 0 } all } => Ends(all[all.Count - 1])
                && all.Take(all.Count - 1).All(s => s is ExpressionStatement or Declaration),
            var only => Ends(only),
        };

    private static bool Ends(Statement statement) =>
        statement is ExpressionStatement { Expression: var ending } && (ending is Throw || ending is Call call && EndsProcess(call.Method));

    private static bool EndsProcess(Method method) =>
        method is { Type: "System.Environment", Name: nameof(Environment.Exit) or nameof(Environment.FailFast) };
}
