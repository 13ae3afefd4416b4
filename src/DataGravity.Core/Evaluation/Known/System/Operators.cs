using System.Globalization;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Operators on known values.</summary>
internal static class Operators
{
    public static Value Apply(Evaluator evaluator, BinaryOperator kind, Value left, Value right)
    {
        switch (kind)
        {
            case BinaryOperator.Equal:
                return Evaluator.Truth(evaluator.AreEqualByOperator(left, right));
            case BinaryOperator.NotEqual:
                return Evaluator.Truth(evaluator.AreEqualByOperator(left, right).Not());
            case BinaryOperator.Add when IsText(left) || IsText(right):
                return Strings.Concatenate(evaluator, [left, right]);
            case BinaryOperator.Add or BinaryOperator.Subtract when Delegates.IsIn(left) || Delegates.IsIn(right):
                return Delegates.Apply(evaluator, kind, left, right);
            case BinaryOperator.And or BinaryOperator.Or when IsTruth(left) || IsTruth(right):
                var (a, b) = (evaluator.Truth(left), evaluator.Truth(right));
                return Evaluator.Truth(kind == BinaryOperator.And ? a.And(b) : a.Or(b));
        }
        return evaluator.ForEachAlternative(
            left,
            l =>
                evaluator.ForEachAlternative(
                    right,
                    r =>
                        (l, r) is (Constant x, Constant y) && Compute(kind, x, y) is { } result ? new Constant(result)
                        : kind is BinaryOperator.Divide or BinaryOperator.Remainder && DividesByZero(l, r)
                            ? evaluator.Throws("a number is divided by zero", ExceptionType.DivideByZero)
                        : evaluator.Unknown(kind.ToString(), l, r)
                )
        );
    }

    public static Value Apply(Evaluator evaluator, UnaryOperator kind, Value operand) =>
        kind switch
        {
            UnaryOperator.Not => Evaluator.Truth(evaluator.Truth(operand).Not()),
            UnaryOperator.Minus when operand is Constant { Content: int i } => new Constant(-i),
            UnaryOperator.FromEnd when operand is Constant { Content: int offset } => new FromEndValue(offset),
            UnaryOperator.Minus when operand is Constant { Content: decimal number } => new Constant(-number),
            UnaryOperator.Minus when operand is Constant c && Number(c) is { } n => new Constant(-n),
            _ => evaluator.Unknown(kind.ToString(), operand),
        };

    /// <summary>
    /// Converts a number to double, in which numbers of all C# types can be compared. Returns null if the constant is no number.
    /// </summary>
    public static double? Number(Constant constant) =>
        constant.Content switch
        {
            sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or char => constant.Content
                is char c
                ? c
                : Convert.ToDouble(constant.Content, CultureInfo.InvariantCulture),
            _ => null,
        };

    /// <summary>Returns whether two constants are the same or equal numbers.</summary>
    public static bool HaveSameContent(Constant left, Constant right) =>
        Equals(left.Content, right.Content) || AreEqualNumbers(left, right);

    /// <summary>Returns whether two constants are equal numbers.</summary>
    public static bool AreEqualNumbers(Constant left, Constant right) =>
        Decimals.AreIn(left, right) && (Decimals.Of(left), Decimals.Of(right)) is ({ } m, { } n)
            ? m == n
            : (Number(left), Number(right)) is ({ } x, { } y) && x.Equals(y);

    /// <summary>
    /// Converts between number types, or from an enum member to its number. Returns the value unchanged for any other type.
    /// </summary>
    public static Value ConvertNumber(Value value, TypeRef type)
    {
        var content = value is EnumValue member ? member.Content : (value as Constant)?.Content;
        if (content is null || Number(new Constant(content)) is not { } number)
            return value;
        if (type.Id == "System.Decimal")
            return Decimals.From(new Constant(content)) is { } exact ? new Constant(exact) : new Unknown("overflow");
        if (type.Id is "System.Double" or "System.Single")
            return new Constant(number);
        if (type.Id is "System.Int64" or "System.UInt64" or "System.UInt32")
            return new Constant((long)number);
        if (Narrow((long)number, type) is not { } narrow)
            return value;
        return FitsInt(number) ? new Constant(narrow) : new Unknown("overflow");
    }

    /// <summary>Wraps a number around at the limits of a type. Returns null if the type has no numbers, or larger ones.</summary>
    private static object? Narrow(long number, TypeRef type) =>
        type.Id switch
        {
            "System.Byte" => (int)unchecked((byte)number),
            "System.SByte" => (int)unchecked((sbyte)number),
            "System.Int16" => (int)unchecked((short)number),
            "System.UInt16" => (int)unchecked((ushort)number),
            "System.Char" => unchecked((char)number),
            "System.Int32" or "System.IntPtr" or "System.UIntPtr" => unchecked((int)number),
            _ => null,
        };

    private static bool DividesByZero(Value left, Value right) =>
        left is Constant { Content: int or long or decimal } && right is Constant { Content: 0 or 0L or 0m };

    private static bool FitsInt(double number) => number is >= int.MinValue and <= int.MaxValue;

    private static bool IsText(Value value) => value is Text or Constant { Content: string };

    private static bool IsTruth(Value value) => value is Test or Constant { Content: bool };

    private static long ToLong(Constant number) => Convert.ToInt64(number.Content, CultureInfo.InvariantCulture);

    private static long? ComputeLong(BinaryOperator kind, long left, long right) =>
        kind switch
        {
            BinaryOperator.Add => unchecked(left + right),
            BinaryOperator.Subtract => unchecked(left - right),
            BinaryOperator.Multiply => unchecked(left * right),
            BinaryOperator.Divide when right is not (0 or -1) => left / right,
            BinaryOperator.Remainder when right is not (0 or -1) => left % right,
            _ => null,
        };

    private static object? Compute(BinaryOperator kind, Constant left, Constant right)
    {
        if (left.Content is int a && right.Content is int b)
        {
            switch (kind)
            {
                case BinaryOperator.Add:
                    return unchecked(a + b);
                case BinaryOperator.Subtract:
                    return unchecked(a - b);
                case BinaryOperator.Multiply:
                    return unchecked(a * b);
                case BinaryOperator.Divide:
                    return b is 0 or -1 ? null : a / b;
                case BinaryOperator.Remainder:
                    return b is 0 or -1 ? null : a % b;
                case BinaryOperator.And:
                    return a & b;
                case BinaryOperator.Or:
                    return a | b;
                case BinaryOperator.ExclusiveOr:
                    return a ^ b;
                case BinaryOperator.LeftShift:
                    return a << b;
                case BinaryOperator.RightShift:
                    return a >> b;
            }
        }
        if (left.Content is int or long && right.Content is int or long && ComputeLong(kind, ToLong(left), ToLong(right)) is { } whole)
            return whole;
        if (Decimals.AreIn(left, right))
            return Decimals.Compute(kind, left, right);
        if (Number(left) is not { } x || Number(right) is not { } y)
            return null;
        return kind switch
        {
            BinaryOperator.Less => x < y,
            BinaryOperator.LessOrEqual => x <= y,
            BinaryOperator.Greater => x > y,
            BinaryOperator.GreaterOrEqual => x >= y,
            BinaryOperator.Add => x + y,
            BinaryOperator.Subtract => x - y,
            BinaryOperator.Multiply => x * y,
            BinaryOperator.Divide when left.Content is double or float || right.Content is double or float => x / y,
            _ => null,
        };
    }
}
