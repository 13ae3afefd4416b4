using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>
/// Lowers calls and creations that the compiler could not decide. While a statement in a lambda is being typed, the call that takes the
/// lambda is undecided. With <c>Deployment.RunAsync(() => { … })</c>, that is the whole program. But its parts are bound, so it is lowered
/// as if it were decided.
/// </summary>
internal static class UndecidedLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table) =>
        table.Add<IInvalidOperation>(OperationKind.Invalid, Lower);

    /// <summary>A call of another constructor, <c>base(…)</c> or <c>this(…)</c>; null for anything else.</summary>
    public static (IMethodSymbol Constructor, Argument[] Arguments)? ConstructorCall(BodyLowering body, IOperation? operation) =>
        operation switch
        {
            IInvalidOperation { Syntax: ConstructorInitializerSyntax { ArgumentList: var list } } call => Bind(body, call, list),
            IInvalidOperation { Syntax: PrimaryConstructorBaseTypeSyntax { ArgumentList: var list } } call => Bind(body, call, list),
            _ => null,
        };

    private static Expression? Lower(BodyLowering body, IInvalidOperation operation) =>
        operation.Syntax switch
        {
            InvocationExpressionSyntax call => Call(body, operation, call),
            BaseObjectCreationExpressionSyntax creation => Creation(body, operation, creation),
            // An unknown member, for example while its name is being typed, tells nothing about its receiver.
            MemberAccessExpressionSyntax or MemberBindingExpressionSyntax when operation.ChildOperations.All(IsPlainReference) =>
                new Opaque("unknown member", []),
            ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } } item =>
                Item(body, operation, item),
            _ => null,
        };

    private static bool IsPlainReference(IOperation operation) =>
        operation.Kind
            is OperationKind.LocalReference
                or OperationKind.ParameterReference
                or OperationKind.FieldReference
                or OperationKind.InstanceReference
                or OperationKind.ConditionalAccessInstance;

    private static Expression Call(BodyLowering body, IInvalidOperation operation, InvocationExpressionSyntax call)
    {
        // The child that is not an argument is the receiver. For a static method this may be a type.
        var instance = operation.ChildOperations.FirstOrDefault(child =>
            !call.ArgumentList.Span.Contains(child.Syntax.Span) && child.Kind != OperationKind.None
        );
        var receiver = instance is null ? null : body.Lower(instance);
        if (Bind(body, operation, call.ArgumentList) is not var (method, arguments))
            return Unknown(body, operation, call, instance, receiver);
        if (method.ReducedFrom is { Parameters: [var first, ..] } && receiver is not null)
        {
            return CallLowering.Call(
                body,
                method,
                null,
                [new Argument(first.Name, 0, receiver), .. arguments.Select(argument => argument with { Ordinal = argument.Ordinal + 1 })]
            );
        }

        return CallLowering.Call(
            body,
            method,
            receiver ?? (method.IsStatic ? null : new This()),
            arguments,
            isVirtual: call.Expression is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }
        );
    }

    /// <summary>A call of an unknown method. It may change what it is given.</summary>
    private static Call Unknown(
        BodyLowering body,
        IInvalidOperation operation,
        InvocationExpressionSyntax call,
        IOperation? instance,
        Expression? receiver
    )
    {
        var name = call.Expression.DescendantTokens().LastOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken)).ValueText ?? "";
        var arguments = operation
            .ChildOperations.Where(child => child != instance && child.Kind != OperationKind.None)
            .Select((child, i) => new Argument("", i, body.Lower(child)));
        return new Call(receiver, new Method("?", name, null, IsStatic: receiver is null, []), [.. arguments]);
    }

    private static New? Creation(BodyLowering body, IInvalidOperation operation, BaseObjectCreationExpressionSyntax creation) =>
        operation.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type
        && Bind(body, operation, creation.ArgumentList) is var (constructor, arguments)
            ? new New(
                body.Names.TypeOf(type),
                body.Names.ConstructorOf(constructor),
                arguments,
                CreationLowering.Initializers(
                    body,
                    operation.ChildOperations.OfType<IObjectOrCollectionInitializerOperation>().FirstOrDefault()
                )
            )
            : null;

    /// <summary>An item of a collection initializer, which is passed to <c>Add</c>.</summary>
    private static Call? Item(BodyLowering body, IInvalidOperation operation, ExpressionSyntax item)
    {
        var parts = item is InitializerExpressionSyntax complex ? complex.Expressions.ToArray() : [item];
        var written = Written(operation, [.. parts.Select(part => ((string?)null, part))]);
        if (
            operation.SemanticModel is not { } model
            || Candidates.Find(model.GetCollectionInitializerSymbolInfo(item), written, body.Names, model.Compilation)
                is not { ReducedFrom: null } add
        )
        {
            return null;
        }
        return new Call(new InitializedObject(), body.Names.MethodOf(add), Arguments(body, add, written));
    }

    private static (IMethodSymbol Method, Argument[] Arguments)? Bind(
        BodyLowering body,
        IInvalidOperation operation,
        ArgumentListSyntax? list
    )
    {
        var written = Written(
            operation,
            list is null ? [] : [.. list.Arguments.Select(a => (a.NameColon?.Name.Identifier.ValueText, a.Expression))]
        );
        return
            operation.SemanticModel is { } model
            && Candidates.Find(model.GetSymbolInfo(operation.Syntax), written, body.Names, model.Compilation) is { } method
            ? (method, Arguments(body, method, written))
            : null;
    }

    /// <summary>Finds the operation of each argument; null for one without. The operations are in source order.</summary>
    private static (string? Name, IOperation? Value)[] Written(
        IInvalidOperation operation,
        (string? Name, ExpressionSyntax Syntax)[] arguments
    )
    {
        var written = Array.ConvertAll(arguments, argument => (argument.Name, (IOperation?)null));
        var at = 0;
        foreach (var child in operation.ChildOperations)
        {
            while (at < written.Length && arguments[at].Syntax.Span.End <= child.Syntax.SpanStart)
                at++;
            if (at < written.Length && arguments[at].Syntax.Span.Contains(child.Syntax.Span))
                written[at].Item2 = child;
        }
        return written;
    }

    private static Argument[] Arguments(BodyLowering body, IMethodSymbol method, (string? Name, IOperation? Value)[] written)
    {
        var arguments = new List<Argument>();
        var rest = new List<Expression>();
        for (var i = 0; i < written.Length; i++)
        {
            var parameter = Candidates.ParameterOf(method, written[i].Name, i)!;
            var value = body.Lower(written[i].Value);
            if (parameter.IsParams && written[i].Value?.Type is not IArrayTypeSymbol)
            {
                rest.Add(value);
            }
            else
            {
                arguments.Add(
                    new Argument(parameter.Name, parameter.Ordinal, value, IsByReference: parameter.RefKind is RefKind.Ref or RefKind.Out)
                );
            }
        }
        arguments.AddRange(
            method
                .Parameters.Where(p => arguments.All(argument => argument.Ordinal != p.Ordinal))
                .Select(p => new Argument(
                    p.Name,
                    p.Ordinal,
                    p.IsParams ? new Sequence(rest) : Default(p),
                    IsDefault: !p.IsParams || rest.Count == 0
                ))
        );
        return [.. arguments];
    }

    private static Expression Default(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue ? new Literal(parameter.ExplicitDefaultValue) : new Opaque("missing argument", []);
}
