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
        if (operation.OperatorMethod is { } method && !PulumiSymbols.IsEnumStruct(method.ContainingType))
            return new Conversion(operand, body.Names.TypeOf(operation.Type), body.Names.MethodOf(method));
        if (operation.IsTryCast && operation.Type is { TypeKind: TypeKind.Class } && !operation.Conversion.IsImplicit)
            return As(body, operand, body.Names.TypeOf(operation.Type));
        return operation.Conversion.IsNumeric || operation.Operand.Type?.TypeKind == TypeKind.Enum && IsNumber(operation.Type)
            ? new Conversion(operand, body.Names.TypeOf(operation.Type), Operator: null)
            : ItemConversions.ConvertTuple(body, operand, operation.Operand, operation.Type);
    }

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

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
