using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Calls, delegates, lambdas and method groups.</summary>
internal static class CallLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table)
    {
        table.Add<IInvocationOperation>(OperationKind.Invocation, Invocation);
        table.Add<IAnonymousFunctionOperation>(OperationKind.AnonymousFunction, (b, o) =>
            new Lambda(Function(b, o.Symbol, o.Body)));
        table.Add<IDelegateCreationOperation>(OperationKind.DelegateCreation, (b, o) => b.Lower(o.Target));
        table.Add<IMethodReferenceOperation>(OperationKind.MethodReference, MethodReference);
    }

    /// <summary>A lambda or local function: its variables are those of the outermost body.</summary>
    public static Procedure Function(BodyLowering body, IMethodSymbol symbol, IOperation? block)
    {
        var parameters = body.Parameters(symbol.Parameters);
        var statement = body.LowerStatement(block);
        return new Procedure(
            symbol.Name, symbol.Name.Length > 0 ? symbol.Name : "lambda", ProcedureKind.Method,
            body.Names.TypeOf(symbol.ContainingType).Id, parameters, statement, body.VariableCount)
        {
            IsIterator = IsIterator(symbol, block),
        };
    }

    public static bool IsIterator(IMethodSymbol symbol, IOperation? block) =>
        block is not null
        && symbol.ReturnType.OriginalDefinition.MetadataName is "IEnumerable" or "IEnumerable`1" or "IAsyncEnumerable`1" or "IEnumerator`1"
        && block!.Descendants().Any(o => o.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);

    private static Expression Invocation(BodyLowering body, IInvocationOperation operation)
    {
        var method = operation.TargetMethod;
        // Such an enum is its value, and prints as it.
        if (method is { Name: "ToString", Parameters.IsEmpty: true } && PulumiSymbols.IsEnumStruct(method.ContainingType))
            return body.Lower(operation.Instance);
        var arguments = body.Arguments(operation.Arguments);
        switch (method.MethodKind)
        {
            case MethodKind.LocalFunction:
                return new LocalFunctionCall(body.VariableOf(method.OriginalDefinition), method.Name, arguments);
            case MethodKind.DelegateInvoke:
                return new DelegateCall(body.Lower(operation.Instance), arguments);
            default:
                var called = body.Names.MethodOf(method);
                return new Call(MemberLowering.Receiver(body, operation.Instance), operation.IsVirtual ? called : called with { VirtualId = null }, arguments);
        }
    }

    private static Expression MethodReference(BodyLowering body, IMethodReferenceOperation operation) =>
        operation.Method.MethodKind == MethodKind.LocalFunction
            ? new VariableReference(body.VariableOf(operation.Method.OriginalDefinition))
            : new MethodGroup(MemberLowering.Receiver(body, operation.Instance), body.Names.MethodOf(operation.Method));
}
