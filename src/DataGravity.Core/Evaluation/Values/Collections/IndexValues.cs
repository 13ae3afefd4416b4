namespace DataGravity.Evaluation;

/// <summary>A position counted from the end: <c>^1</c>.</summary>
internal sealed class FromEndValue(int offset) : Value
{
    public int Offset { get; } = offset;
}

/// <summary>A range of positions. A null end is an end that is left out.</summary>
internal sealed class RangeValue(Value? start, Value? end) : Value
{
    public Value? Start { get; } = start;

    public Value? End { get; } = end;

    /// <summary>Returns the part of a sequence that the range covers. Returns null if it is not known or is out of bounds.</summary>
    public (int Start, int Length)? In(int length)
    {
        var from = Start is null ? 0 : Position(Start, length);
        var to = End is null ? length : Position(End, length);
        return from is { } a && to is { } b && a >= 0 && a <= b && b <= length ? (a, b - a) : null;
    }

    /// <summary>Returns whether both ends are known.</summary>
    public bool IsKnown(int length) =>
        (Start is null || Position(Start, length) is not null) && (End is null || Position(End, length) is not null);

    /// <summary>Returns a position in a sequence of the given length, counted from the start. Returns null if it is not known.</summary>
    public static int? Position(Value value, int length) =>
        value switch
        {
            Constant { Content: int index } => index,
            FromEndValue fromEnd => length - fromEnd.Offset,
            _ => null,
        };
}
