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
        var sequence = body.Lower(loop.Collection);
        var (variable, deconstruction) = loop.LoopControlVariable switch
        {
            IVariableDeclaratorOperation declarator => (body.VariableOf(declarator.Symbol), null),
            ILocalReferenceOperation local => (body.VariableOf(local.Local), null),
            { } target => (body.NewVariable("element"), AssignmentLowering.Deconstruct(body, target, new InitializedObject())),
        };
        return new ForEach(variable, deconstruction, sequence, body.LowerStatement(loop.Body));
    }
}
