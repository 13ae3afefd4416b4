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
        return operation.Conversion.IsNumeric || operation.Operand.Type?.TypeKind == TypeKind.Enum && IsNumber(operation.Type)
            ? new Conversion(operand, body.Names.TypeOf(operation.Type), Operator: null)
            : ItemConversions.ConvertTuple(body, operand, operation.Operand, operation.Type);
    }

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
