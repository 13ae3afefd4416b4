using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Statements;

/// <summary>Lowers assignments of every kind.</summary>
internal static class AssignmentLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table)
    {
        table.Add<ISimpleAssignmentOperation>(
            OperationKind.SimpleAssignment,
            (b, o) =>
            {
                if (o.Target is IDiscardOperation)
                    return b.Lower(o.Value);
                b.MayChange |= StateChanges.MayChange(o);
                return new Assignment(b.Lower(o.Target), b.Lower(o.Value));
            }
        );
        table.Add<ICompoundAssignmentOperation>(
            OperationKind.CompoundAssignment,
            (b, o) =>
            {
                b.MayChange = true;
                return OperatorLowering.Map(o.OperatorKind) is not { } kind || o.OperatorMethod is not null
                        ? new Assignment(b.Lower(o.Target), b.Opaque(o))
                    : IsSmall(o.Target.Type) ? Wrapped(b, o, kind, b.Lower(o.Value), o.IsChecked)
                    : new Assignment(b.Lower(o.Target), b.Lower(o.Value), kind);
            }
        );
        table.Add<IIncrementOrDecrementOperation>(OperationKind.Increment, Step);
        table.Add<IIncrementOrDecrementOperation>(OperationKind.Decrement, Step);
        table.Add<ICoalesceAssignmentOperation>(
            OperationKind.CoalesceAssignment,
            (b, o) =>
            {
                b.MayChange = true;
                return new CoalesceAssignment(b.Lower(o.Target), b.Lower(o.Value));
            }
        );
        table.Add<IDeconstructionAssignmentOperation>(
            OperationKind.DeconstructionAssignment,
            (b, o) => Deconstruct(b, o.Target, b.Lower(o.Value))
        );
    }

    /// <summary>Assigns a value to a tuple of targets, including nested ones.</summary>
    public static Expression Deconstruct(BodyLowering body, IOperation target, Expression value)
    {
        body.MayChange = true;
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation tuple || !body.TryEnter())
            return new Assignment(body.Lower(target), value);
        var lowered = new Deconstruction(tuple.Elements.Select(element => Target(body, element)).ToArray(), value);
        body.Leave();
        return lowered;
    }

    private static Expression? Target(BodyLowering body, IOperation element) =>
        element switch
        {
            IDiscardOperation => null,
            ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation } => Deconstruct(
                body,
                element,
                new InitializedObject()
            ),
            _ => body.Lower(element),
        };

    private static Expression Step(BodyLowering body, IIncrementOrDecrementOperation operation)
    {
        body.MayChange = true;
        var kind = operation.Kind == OperationKind.Increment ? BinaryOperator.Add : BinaryOperator.Subtract;
        if (IsSmall(operation.Target.Type))
            return Wrapped(body, operation, kind, new Literal(1), operation.IsChecked);
        var step = new Assignment(body.Lower(operation.Target), new Literal(1), kind);
        return operation.IsPostfix ? step with { YieldsOldValue = true } : step;
    }

    /// <summary>
    /// A number that wraps around at the limits of its type. Only the plain case is followed: a variable that changes in a statement.
    /// </summary>
    private static Assignment Wrapped(BodyLowering body, IOperation operation, BinaryOperator kind, Expression value, bool isChecked)
    {
        var target = operation.ChildOperations.First();
        return new Assignment(
            body.Lower(target),
            target is ILocalReferenceOperation or IParameterReferenceOperation
            && operation.Parent is IExpressionStatementOperation
            && !isChecked
                ? new Conversion(new Binary(kind, body.Lower(target), value), body.Names.TypeOf(target.Type), Operator: null)
                : body.Opaque(operation)
        );
    }

    private static bool IsSmall(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16;
}
