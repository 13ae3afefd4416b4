using DataGravity.Analyzers.Lowering.Conversions;
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
                return Unfollowed(b, o.Target, o.Value) is { } unfollowed ? unfollowed
                    : o.IsRef ? new Assignment(b.Lower(o.Target), b.RefLocals.Unfollowed(o.Value))
                    // Evaluating such a target makes unknown what the reference that it returns may refer to.
                    : IsReturnedReference(o.Target, b.Names)
                        ? new Opaque("what a returned reference refers to", [b.Lower(o.Target), b.Lower(o.Value)])
                    : new Assignment(b.Lower(o.Target), b.Lower(o.Value));
            }
        );
        table.Add<ICompoundAssignmentOperation>(
            OperationKind.CompoundAssignment,
            (b, o) =>
            {
                b.MayChange = true;
                return Unfollowed(b, o.Target, o.Value) is { } unfollowed ? unfollowed
                    : OperatorLowering.Map(o.OperatorKind) is not { } kind || o.OperatorMethod is not null
                        ? new Assignment(b.Lower(o.Target), b.Opaque(o))
                    : IsSmall(o.Target.Type) ? Wrapped(b, o, kind, b.Lower(o.Value), o.IsChecked)
                    : MayOverflow(o, o.Target, kind, o.IsChecked)
                        ? new Assignment(b.Lower(o.Target), Checked(b, o.Target, kind, b.Lower(o.Value)))
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
                return Unfollowed(b, o.Target, o.Value) ?? new CoalesceAssignment(b.Lower(o.Target), b.Lower(o.Value));
            }
        );
        table.Add<IEventAssignmentOperation>(OperationKind.EventAssignment, Event);
        table.Add<IDeconstructionAssignmentOperation>(
            OperationKind.DeconstructionAssignment,
            (b, o) => Deconstruct(b, o.Target, b.Lower(o.Value), new ItemTypes(o.Value))
        );
    }

    /// <summary>
    /// Adds a handler to an event, or removes it. An event without accessors of its own stores its handlers like a field.
    /// </summary>
    private static Expression? Event(BodyLowering body, IEventAssignmentOperation operation)
    {
        body.MayChange = true;
        if (operation.EventReference is not IEventReferenceOperation { Event: var changed } reference)
            return null;
        var handler = body.Lower(operation.HandlerValue);
        return
            (operation.Adds ? changed.AddMethod : changed.RemoveMethod) is { IsAbstract: false } accessor
            && !SymbolNames.IsWrittenByCompiler(accessor)
            ? CallLowering.Call(
                body,
                accessor,
                MemberLowering.Receiver(body, reference.Instance),
                [new Argument("value", 0, handler)],
                isVirtual: true
            )
            : new Assignment(body.Lower(reference), handler, operation.Adds ? BinaryOperator.Add : BinaryOperator.Subtract);
    }

    /// <summary>Assigns a value to a tuple of targets, including nested ones.</summary>
    /// <param name="body">The body.</param>
    /// <param name="target">The targets.</param>
    /// <param name="value">The value.</param>
    /// <param name="types">The types of the value's items. An item is converted to the type of its target.</param>
    public static Expression Deconstruct(BodyLowering body, IOperation target, Expression value, ItemTypes types)
    {
        body.MayChange = true;
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation tuple || !body.TryEnter())
            return new Assignment(body.Lower(target), value);
        var lowered = new Deconstruction(
            tuple.Elements.Select((element, i) => Target(body, element, types.At(i, tuple.Elements.Length))).ToArray(),
            value
        );
        body.Leave();
        return lowered;
    }

    private static Expression? Target(BodyLowering body, IOperation element, ItemTypes types)
    {
        switch (element)
        {
            case IDiscardOperation:
                return null;
            case ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation }:
                return Deconstruct(body, element, new InitializedObject(), types);
        }
        if (Unfollowed(body, element, null) is { } unfollowed)
            return new Assignment(new InitializedObject(), unfollowed);
        var (target, item) = (body.Lower(element), new InitializedObject());
        var converted = ItemConversions.Convert(body, item, types, element.Type);
        return ReferenceEquals(converted, item) ? target : new Assignment(target, converted);
    }

    private static Expression Step(BodyLowering body, IIncrementOrDecrementOperation operation)
    {
        body.MayChange = true;
        if (Unfollowed(body, operation.Target, null) is { } unfollowed)
            return unfollowed;
        var kind = operation.Kind == OperationKind.Increment ? BinaryOperator.Add : BinaryOperator.Subtract;
        if (IsSmall(operation.Target.Type))
            return Wrapped(body, operation, kind, new Literal(1), operation.IsChecked);
        if (MayOverflow(operation, operation.Target, kind, operation.IsChecked))
            return new Assignment(body.Lower(operation.Target), Checked(body, operation.Target, kind, new Literal(1)));
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

    /// <summary>
    /// Whether a change of a variable may overflow in <c>checked</c>. Only a target is followed that can be read twice, and only a value
    /// that is not wanted before the change.
    /// </summary>
    private static bool MayOverflow(IOperation operation, IOperation target, BinaryOperator kind, bool isChecked) =>
        CheckedLowering.MayOverflow(target.Type, isChecked)
        && kind is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply
        && target
            is ILocalReferenceOperation
                or IParameterReferenceOperation
                or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation }
        && operation is not IIncrementOrDecrementOperation { IsPostfix: true, Parent: not IExpressionStatementOperation };

    private static Call Checked(BodyLowering body, IOperation target, BinaryOperator kind, Expression value) =>
        CheckedLowering.Binary(body, kind, target.Type!, body.Lower(target), value);

    /// <summary>
    /// A change of <c>(a ? ref x : ref y)</c>. What each of them holds is unknown from here on. Null for any other target.
    /// </summary>
    private static Expression? Unfollowed(BodyLowering body, IOperation target, IOperation? value) =>
        target is IConditionalOperation
            ? new Opaque(
                "what a conditional reference refers to",
                [.. value is null ? [] : new[] { body.Lower(value) }, body.RefLocals.Unfollowed(target)]
            )
            : null;

    private static bool IsReturnedReference(IOperation target, SymbolNames names) =>
        target is IInvocationOperation
        || target is IPropertyReferenceOperation { Property: { RefKind: RefKind.Ref } property } && names.IsInSource(property);

    private static bool IsSmall(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16;
}
