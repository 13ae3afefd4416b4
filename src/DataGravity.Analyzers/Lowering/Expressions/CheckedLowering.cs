using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Lowers what is written in <c>checked</c> to calls of methods that throw on an overflow.</summary>
internal static class CheckedLowering
{
    private const string Overflow = "System.OverflowException";

    /// <summary>Whether the result of an operation is a whole number that is checked.</summary>
    public static bool MayOverflow(ITypeSymbol? type, bool isChecked) =>
        isChecked && type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    public static Call Binary(BodyLowering body, BinaryOperator kind, ITypeSymbol type, Expression left, Expression right) =>
        Call(body, Overflow, kind.ToString(), type, left, right);

    public static Call Convert(BodyLowering body, ITypeSymbol type, Expression operand) => Call(body, Overflow, "Convert", type, operand);

    /// <summary>A call of a method that stands for an operation with a type.</summary>
    public static Call Call(BodyLowering body, string owner, string name, ITypeSymbol type, params Expression[] operands) =>
        new(
            null,
            new Method(owner, name, null, IsStatic: true, [body.Names.TypeOf(type)]),
            [.. operands.Select((operand, i) => new Argument(i == 0 ? "value" : "other", i, operand))]
        );
}
