using System.Globalization;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Arithmetic of <c>decimal</c>, whose results differ from those of <c>double</c>.</summary>
internal static class Decimals
{
    /// <summary>Returns whether an operator on two constants computes in <c>decimal</c>.</summary>
    public static bool AreIn(Constant left, Constant right) => left.Content is decimal || right.Content is decimal;

    /// <summary>Returns a decimal or whole number as a decimal. Returns null for anything else.</summary>
    public static decimal? Of(Constant constant) =>
        constant.Content switch
        {
            decimal number => number,
            char c => c,
            sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(
                constant.Content,
                CultureInfo.InvariantCulture
            ),
            _ => null,
        };

    /// <summary>Converts any number to a decimal. Returns null if it is too large.</summary>
    public static decimal? From(Constant constant)
    {
        try
        {
            return Of(constant) ?? (decimal?)Operators.Number(constant);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Returns null if the result is not known.</summary>
    public static object? Compute(BinaryOperator kind, Constant left, Constant right)
    {
        if (Of(left) is not { } x || Of(right) is not { } y)
            return null;
        try
        {
            return kind switch
            {
                BinaryOperator.Less => x < y,
                BinaryOperator.LessOrEqual => x <= y,
                BinaryOperator.Greater => x > y,
                BinaryOperator.GreaterOrEqual => x >= y,
                BinaryOperator.Add => x + y,
                BinaryOperator.Subtract => x - y,
                BinaryOperator.Multiply => x * y,
                BinaryOperator.Divide when y != 0 => x / y,
                BinaryOperator.Remainder when y != 0 => x % y,
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
