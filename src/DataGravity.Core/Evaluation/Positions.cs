namespace DataGravity.Evaluation;

/// <summary>A position counted from the end: <c>^1</c>.</summary>
internal sealed class FromEndValue(int offset) : Value
{
    public int Offset { get; } = offset;
}

/// <summary>A range of positions; null for an end that is left out.</summary>
internal sealed class RangeValue(Value? start, Value? end) : Value
{
    /// <summary>The stretch of a sequence of a length; null where it is not known or does not fit.</summary>
    public (int Start, int Length)? In(int length)
    {
        var from = start is null ? 0 : Position(start, length);
        var to = end is null ? length : Position(end, length);
        return from is { } a && to is { } b && a >= 0 && a <= b && b <= length ? (a, b - a) : null;
    }

    /// <summary>A position in a sequence of a length, counted from its start.</summary>
    public static int? Position(Value value, int length) => value switch
    {
        Constant { Content: int index } => index,
        FromEndValue fromEnd => length - fromEnd.Offset,
        _ => null,
    };
}
