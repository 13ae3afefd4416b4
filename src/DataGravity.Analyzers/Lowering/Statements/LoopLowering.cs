using DataGravity.Analyzers.Lowering.Conversions;
using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Statements;

internal static class LoopLowering
{
    public static Statement Lower(BodyLowering body, ILoopOperation operation) =>
        operation switch
        {
            IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.Ref } element } } loop
                when LengthOf(loop.Collection.Type) is { } length => ForEachReference(body, loop, element, length),
            IForEachLoopOperation loop => ForEach(body, loop),
            IForLoopOperation loop => new Loop(
                loop.Before.Select(body.LowerStatement).ToArray(),
                loop.Condition is null ? null : body.Lower(loop.Condition),
                loop.AtLoopBottom.Select(body.LowerStatement).ToArray(),
                body.LowerStatement(loop.Body)
            )
            {
                Span = BodyLowering.SpanOf(loop.Syntax),
            },
            IWhileLoopOperation loop => new Loop(
                [],
                Condition(body, loop),
                [],
                body.LowerStatement(loop.Body),
                BodyFirst: !loop.ConditionIsTop
            )
            {
                Span = BodyLowering.SpanOf(loop.Syntax),
            },
            _ => new ExpressionStatement(body.Opaque(operation)),
        };

    private static Expression? Condition(BodyLowering body, IWhileLoopOperation loop)
    {
        if (loop.Condition is null)
            return null;
        var condition = body.Lower(loop.Condition);
        return loop.ConditionIsUntil ? new Unary(UnaryOperator.Not, condition) : condition;
    }

    private static ForEach ForEach(BodyLowering body, IForEachLoopOperation loop)
    {
        // Who reads an asynchronous sequence that nobody knows waits for it.
        var sequence = loop.IsAsynchronous ? AwaitLowering.Await(body, loop.Collection) : body.Lower(loop.Collection);
        if (EnumeratorOf(body, loop) is { } enumerator)
            sequence = CallLowering.Call(body, enumerator, sequence, [], isVirtual: true);
        if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref })
            sequence = body.RefLocals.UnfollowedElements(sequence);
        var types = ItemTypes.OfElement(loop);
        var (variable, deconstruction) = loop.LoopControlVariable switch
        {
            IVariableDeclaratorOperation declarator => Element(body, declarator.Symbol, types),
            ILocalReferenceOperation local => Element(body, local.Local, types),
            { } target => (body.NewVariable("element"), AssignmentLowering.Deconstruct(body, target, new InitializedObject(), types)),
        };
        return new ForEach(variable, deconstruction, sequence, body.LowerStatement(loop.Body));
    }

    /// <summary>The method of the program that makes the items of a loop one by one. Null for any other loop.</summary>
    private static IMethodSymbol? EnumeratorOf(BodyLowering body, IForEachLoopOperation loop) =>
        !loop.IsAsynchronous
        && loop is { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model }
        && model.GetForEachStatementInfo(syntax).GetEnumeratorMethod is { IsExtensionMethod: false, IsStatic: false } method
        && body.Names.IsInSource(method)
        && SymbolNames.ReturnsSequence(method)
            ? method
            : null;

    /// <summary>A loop over references to the elements of a span is a loop over their positions.</summary>
    private static Loop ForEachReference(BodyLowering body, IForEachLoopOperation loop, ILocalSymbol element, IPropertySymbol length)
    {
        body.MayChange = true;
        var (span, position) = (body.NewVariable("span"), body.NewVariable("position"));
        body.RefLocals.Add(element, new ElementReference(new VariableReference(span), [new VariableReference(position)]));
        return new Loop(
            [new Declaration(span, body.Lower(loop.Collection)), new Declaration(position, new Literal(0))],
            new Binary(
                BinaryOperator.Less,
                new VariableReference(position),
                new MemberReference(new VariableReference(span), body.Names.MemberOf(length), [])
            ),
            [new ExpressionStatement(new Assignment(new VariableReference(position), new Literal(1), BinaryOperator.Add))],
            body.LowerStatement(loop.Body)
        )
        {
            Span = BodyLowering.SpanOf(loop.Syntax),
        };
    }

    /// <summary>The length of a span. Null for any other type.</summary>
    private static IPropertySymbol? LengthOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Span", ContainingNamespace.Name: "System" }
            ? type.GetMembers("Length").OfType<IPropertySymbol>().FirstOrDefault()
            : null;

    /// <summary>The variable of a loop. If its type is another than that of the elements, each element is converted.</summary>
    private static (Variable Variable, Expression? Conversion) Element(BodyLowering body, ILocalSymbol local, ItemTypes types)
    {
        var (variable, element) = (body.VariableOf(local), new InitializedObject());
        var converted = ItemConversions.Convert(body, element, types, local.Type);
        return ReferenceEquals(converted, element)
            ? (variable, null)
            : (body.NewVariable("element"), new Assignment(new DeclaredVariable(variable), converted));
    }
}
