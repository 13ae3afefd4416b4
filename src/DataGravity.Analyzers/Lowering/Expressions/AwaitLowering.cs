using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>
/// Lowers <c>await</c>, and what blocks until a task is done: <c>Result</c>, <c>Wait()</c>, <c>GetAwaiter().GetResult()</c>.
/// </summary>
internal static class AwaitLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table) =>
        table.Add<IAwaitOperation>(OperationKind.Await, (b, o) => Await(b, o.Operation));

    /// <summary>The result of a task. Conversions of the task, such as <c>ConfigureAwait</c>, are left out.</summary>
    public static Await Await(BodyLowering body, IOperation task, bool wraps = false)
    {
        while (true)
        {
            switch (task)
            {
                case IParenthesizedOperation parenthesized:
                    task = parenthesized.Operand;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    task = conversion.Operand;
                    break;
                case IInvocationOperation
                {
                    Instance: { } instance,
                    TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter"
                } call when IsTask(instance.Type):
                    task = call.Instance!;
                    break;
                default:
                    return new Await(body.Lower(task)) { Wraps = wraps };
            }
        }
    }

    /// <summary>
    /// The task that a call waits for. Null for any other call, such as a <c>Wait</c> that returns whether the task is done.
    /// </summary>
    public static IOperation? TaskThatIsAwaited(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Wait", ReturnsVoid: true } or { Name: "GetResult" } && IsTask(call.Instance?.Type)
            ? call.Instance
            : null;

    public static bool IsResult(IPropertyReferenceOperation property) =>
        property.Property.Name == "Result" && IsTask(property.Instance?.Type);

    private static bool IsTask(ITypeSymbol? type) =>
        type?.Name
            is "Task"
                or "ValueTask"
                or "TaskAwaiter"
                or "ValueTaskAwaiter"
                or "ConfiguredTaskAwaitable"
                or "ConfiguredValueTaskAwaitable"
                or "ConfiguredTaskAwaiter"
                or "ConfiguredValueTaskAwaiter"
        && type.ContainingNamespace?.ToDisplayString() is "System.Threading.Tasks" or "System.Runtime.CompilerServices";
}
