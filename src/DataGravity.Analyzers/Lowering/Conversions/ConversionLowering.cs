using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Conversions;

/// <summary>Lowers conversions. Those that do not change the value are dropped.</summary>
internal static class ConversionLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table) =>
        table.Add<IConversionOperation>(OperationKind.Conversion, Lower);

    private static Expression Lower(BodyLowering body, IConversionOperation operation)
    {
        var operand = body.Lower(operation.Operand);
        if (ItemConversions.OperatorOf(operation.OperatorMethod) is { } method)
            return new Conversion(operand, body.Names.TypeOf(operation.Type), body.Names.MethodOf(method));
        if (
            operation.IsTryCast
            && operation.Type is { TypeKind: TypeKind.Class } type
            && !operation.Conversion.IsImplicit
            && body.Names.IsInSource(type)
        )
        {
            return As(body, operand, body.Names.TypeOf(type));
        }
        if (operation.IsTryCast && !operation.Conversion.IsImplicit && ValueOf(operation.Type) is { } plain)
            return CheckedLowering.Call(body, "System.Object", "as", plain, operand);
        // An object of another type is not converted to an input, but nobody knows its type.
        if (operation.IsTryCast && body.Names.IsOutput(operation.Type) && !body.Names.IsOutput(operation.Operand.Type))
            return new Opaque("a conversion by 'as'", [operand]);
        if (!operation.IsTryCast && operation.Operand.Type?.SpecialType == SpecialType.System_Object && IsNumber(operation.Type))
            return CheckedLowering.Call(body, "System.Object", "unbox", operation.Type!, operand);
        if (operation.Conversion.IsNumeric && CheckedLowering.MayOverflow(operation.Type, operation.IsChecked))
            return CheckedLowering.Convert(body, operation.Type!, operand);
        return
            operation.Conversion.IsNumeric
            || operation.Operand.Type?.TypeKind == TypeKind.Enum && IsNumber(operation.Type)
            || IsCast(operation)
            ? new Conversion(operand, body.Names.TypeOf(operation.Type), Operator: null)
            : ItemConversions.ConvertTuple(body, operand, operation.Operand, operation.Type);
    }

    /// <summary>Whether a conversion throws if the object is of another type.</summary>
    private static bool IsCast(IConversionOperation operation) =>
        !operation.IsTryCast
        && !operation.Conversion.IsImplicit
        && (
            operation.Conversion.IsReference && operation.Type?.TypeKind == TypeKind.Class
            || operation.Operand.Type?.SpecialType == SpecialType.System_Object && IsPrimitive(operation.Type)
        );

    private static bool IsPrimitive(ITypeSymbol? type) =>
        IsNumber(type) || type?.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char;

    /// <summary>A conversion by <c>as</c>. The result is null for an object of another type.</summary>
    private static SwitchExpression As(BodyLowering body, Expression operand, TypeRef type)
    {
        var converted = body.NewVariable("as");
        return new SwitchExpression(
            operand,
            [
                new SwitchArm(new TypePattern(type, converted), null, new VariableReference(converted)),
                new SwitchArm(new AnyPattern(null), null, new Literal(null)),
            ]
        );
    }

    /// <summary>A text, or what is in a nullable number or truth. Null for any other type.</summary>
    private static ITypeSymbol? ValueOf(ITypeSymbol? type) =>
        type switch
        {
            { SpecialType: SpecialType.System_String } => type,
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
                when IsPrimitive(value) => value,
            _ => null,
        };

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
