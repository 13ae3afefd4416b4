namespace DataGravity.Evaluation;

/// <summary>A position counted from the end: <c>^1</c>.</summary>
internal sealed class FromEndValue(int offset) : Value
{
    public int Offset { get; } = offset;
}

/// <summary>A range of positions; null for an end that is left out.</summary>
internal sealed class RangeValue(Value? start, Value? end) : Value
{
    public Value? Start { get; } = start;

    public Value? End { get; } = end;

    /// <summary>The stretch of a sequence of a length; null where it is not known or does not fit.</summary>
    public (int Start, int Length)? In(int length)
    {
        var from = Start is null ? 0 : Position(Start, length);
        var to = End is null ? length : Position(End, length);
        return from is { } a && to is { } b && a >= 0 && a <= b && b <= length ? (a, b - a) : null;
    }

    /// <summary>A position in a sequence of a length, counted from its start.</summary>
    public static int? Position(Value value, int length) =>
        value switch
        {
            Constant { Content: int index } => index,
            FromEndValue fromEnd => length - fromEnd.Offset,
            _ => null,
        };
}
