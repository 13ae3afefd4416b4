using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Lowers calls, delegates, lambdas and method groups.</summary>
internal static class CallLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table)
    {
        table.Add<IInvocationOperation>(OperationKind.Invocation, Invocation);
        table.Add<IAnonymousFunctionOperation>(OperationKind.AnonymousFunction, (b, o) => new Lambda(Function(b, o.Symbol, o.Body)));
        table.Add<IDelegateCreationOperation>(OperationKind.DelegateCreation, (b, o) => b.Lower(o.Target));
        table.Add<IMethodReferenceOperation>(OperationKind.MethodReference, MethodReference);
    }

    /// <summary>A lambda or local function. Its variables belong to the outermost body.</summary>
    public static Procedure Function(BodyLowering body, IMethodSymbol symbol, IOperation? block)
    {
        var (outer, outerMayChange) = (body.Yields, body.MayChange);
        (body.Yields, body.MayChange) = (false, false);
        var parameters = body.Parameters(symbol.Parameters);
        var statement = body.LowerStatement(block);
        var function = new Procedure(
            symbol.Name,
            symbol.Name.Length > 0 ? symbol.Name : "lambda",
            ProcedureKind.Method,
            body.Names.TypeOf(symbol.ContainingType).Id,
            parameters,
            statement,
            body.VariableCount
        )
        {
            IsIterator = body.Yields && SymbolNames.ReturnsSequence(symbol),
            IsAsync = symbol.IsAsync,
            ChangesNothing = !body.MayChange,
            TypeParameters = [.. symbol.TypeParameters.Select(p => body.Names.TypeOf(p).Id)],
        };
        (body.Yields, body.MayChange) = (outer, outerMayChange || body.MayChange);
        return function;
    }

    private static Expression Invocation(BodyLowering body, IInvocationOperation operation)
    {
        var method = operation.TargetMethod;
        if (ConditionalCalls.IsLeftOut(method, operation.Syntax))
            return new Literal(null);
        body.MayChange |= StateChanges.MayChange(operation, body.Names);
        if (AwaitLowering.TaskThatIsAwaited(operation) is { } task)
            return AwaitLowering.Await(body, task, wraps: method.Name == "Wait");
        // Such an enum is represented by its value, and prints as that.
        if (method is { Name: "ToString", Parameters.IsEmpty: true } && PulumiSymbols.IsEnumStruct(method.ContainingType))
            return body.Lower(operation.Instance);
        if (operation.Instance is { } changed && ExtensionMembers.ByReference(method) is { } byClass)
        {
            return new Call(
                null,
                body.Names.MethodOf(byClass),
                [
                    new Argument(byClass.Parameters[0].Name, 0, body.Lower(changed), IsByReference: true),
                    .. body.Arguments(operation.Arguments).Select(a => a with { Ordinal = a.Ordinal + 1 }),
                ]
            );
        }
        return Call(
            body,
            method,
            Receiver(body, method, operation.Instance) ?? MemberLowering.Decider(body, operation.ConstrainedToType),
            body.Arguments(operation.Arguments),
            operation.IsVirtual || operation.ConstrainedToType is not null
        );
    }

    /// <summary>The object of a call. If it is a copy of a struct, the call changes nothing that the program holds.</summary>
    private static Expression? Receiver(BodyLowering body, IMethodSymbol method, IOperation? instance) =>
        MemberLowering.Receiver(body, instance) is not { } receiver ? null
        : instance is { Type: { IsValueType: true } type } && StructCopies.IsCopied(body, method, instance)
            ? new Conversion(receiver, body.Names.TypeOf(type), Operator: null)
        : receiver;

    public static Expression Call(
        BodyLowering body,
        IMethodSymbol method,
        Expression? receiver,
        Argument[] arguments,
        bool isVirtual = false
    )
    {
        switch (method.MethodKind)
        {
            case MethodKind.LocalFunction:
                return new LocalFunctionCall(body.VariableOf(method.OriginalDefinition), method.Name, arguments)
                {
                    TypeArguments = [.. method.TypeArguments.Select(body.Names.TypeOf)],
                };
            case MethodKind.DelegateInvoke:
                return new DelegateCall(receiver ?? new Opaque("nothing", []), arguments);
            default:
                var called = body.Names.MethodOf(method);
                if (
                    called.Type == "Pulumi.Config"
                    && called.Name.IndexOf("Secret", StringComparison.Ordinal) >= 0
                    && arguments is [{ Value: Literal { Content: string key } }, ..]
                )
                {
                    body.SecretKeys.Add(key);
                }
                return new Call(receiver, isVirtual ? called : called with { VirtualId = null }, arguments);
        }
    }

    private static Expression MethodReference(BodyLowering body, IMethodReferenceOperation operation) =>
        operation.Method.MethodKind == MethodKind.LocalFunction
            ? new VariableReference(body.VariableOf(operation.Method.OriginalDefinition))
            : new MethodGroup(MemberLowering.Receiver(body, operation.Instance), body.Names.MethodOf(operation.Method));
}
