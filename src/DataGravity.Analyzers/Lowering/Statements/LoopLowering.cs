using DataGravity.Analyzers.Lowering.Conversions;
using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Statements;

internal static class LoopLowering
{
    public static Statement Lower(BodyLowering body, ILoopOperation operation) =>
        operation switch
        {
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
        var types = ItemTypes.OfElement(loop);
        var (variable, deconstruction) = loop.LoopControlVariable switch
        {
            IVariableDeclaratorOperation declarator => Element(body, declarator.Symbol, types),
            ILocalReferenceOperation local => Element(body, local.Local, types),
            { } target => (body.NewVariable("element"), AssignmentLowering.Deconstruct(body, target, new InitializedObject(), types)),
        };
        return new ForEach(variable, deconstruction, sequence, body.LowerStatement(loop.Body));
    }

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
