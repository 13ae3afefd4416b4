using System.Globalization;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Models of the methods that stand for operations which throw: those in <c>checked</c>, and the cast of an object to the number in it.
/// </summary>
internal static class CheckedModels
{
    private static readonly Dictionary<string, (decimal Min, decimal Max)> s_limits = new()
    {
        ["System.SByte"] = (sbyte.MinValue, sbyte.MaxValue),
        ["System.Byte"] = (byte.MinValue, byte.MaxValue),
        ["System.Int16"] = (short.MinValue, short.MaxValue),
        ["System.UInt16"] = (ushort.MinValue, ushort.MaxValue),
        ["System.Int32"] = (int.MinValue, int.MaxValue),
        ["System.UInt32"] = (uint.MinValue, uint.MaxValue),
        ["System.Int64"] = (long.MinValue, long.MaxValue),
        ["System.UInt64"] = (ulong.MinValue, ulong.MaxValue),
    };

    public static void Register(ModelTable models)
    {
        foreach (var kind in new[] { BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply })
            models.Add("System.OverflowException", [kind.ToString()], call => Compute(call, kind));
        models.Add(
            "System.OverflowException",
            ["Convert"],
            call => call.Evaluator.ForEachAlternative(call[0], value => Convert(call, value))
        );
        models.Add("System.Object", ["unbox"], call => call.Evaluator.ForEachAlternative(call[0], value => Unbox(call, value)));
    }

    private static Value Compute(KnownCall call, BinaryOperator kind) =>
        call.Evaluator.ForEachAlternative(
            call[0],
            left =>
                call.Evaluator.ForEachAlternative(
                    call[1],
                    right =>
                        (Whole(left), Whole(right)) is ({ } x, { } y) && IsOutside(call, Result(kind, x, y))
                            ? Overflows(call)
                            : Operators.Apply(call.Evaluator, kind, left, right)
                )
        );

    /// <summary>Computes exactly. Returns null for a product that is larger than every number.</summary>
    private static decimal? Result(BinaryOperator kind, decimal x, decimal y) =>
        kind switch
        {
            BinaryOperator.Add => x + y,
            BinaryOperator.Subtract => x - y,
            _ => Math.Abs((double)x * (double)y) < 1e28 ? x * y : null,
        };

    private static bool IsOutside(KnownCall call, decimal? number) =>
        s_limits.TryGetValue(call.Method.TypeArguments[0].Id, out var limits) && !(number >= limits.Min && number <= limits.Max);

    private static Unknown Overflows(KnownCall call) => call.Evaluator.Throws("a number overflows", ExceptionType.Overflow);

    private static Value Convert(KnownCall call, Value value)
    {
        var number = value is EnumValue member ? new Constant(member.Content) : value as Constant;
        if (number is null || Operators.Number(number) is not { } content)
            return value;
        return IsOutside(call, Math.Abs(content) < 1e28 ? (decimal)Math.Truncate(content) : null)
            ? Overflows(call)
            : Operators.ConvertNumber(value, call.Method.TypeArguments[0]);
    }

    private static Value Unbox(KnownCall call, Value value)
    {
        var type = call.Method.TypeArguments[0];
        // The smaller numbers are kept as int, and the unsigned larger ones as long.
        var isOther = value switch
        {
            Constant { Content: int } => type.Id
                is "System.UInt32"
                    or "System.Int64"
                    or "System.UInt64"
                    or "System.Single"
                    or "System.Double",
            Constant { Content: long } => type.Id is not ("System.UInt32" or "System.Int64" or "System.UInt64"),
            Constant { Content: double } => type.Id is not ("System.Single" or "System.Double"),
            _ => false,
        };
        return isOther
            ? call.Evaluator.Throws("the value is of another type", ExceptionType.InvalidCast)
            : call.Evaluator.Convert(value, type);
    }

    private static decimal? Whole(Value value) =>
        value is Constant { Content: sbyte or byte or short or ushort or int or uint or long or ulong } number
            ? System.Convert.ToDecimal(number.Content, CultureInfo.InvariantCulture)
            : null;
}
