namespace Pulumi;

/// <summary>A union whose cases are not known at compile time.</summary>
internal interface IUnion
{
    object? Value { get; }
}

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _first;
    private readonly T1 _second;
    private readonly bool _isSecond;

    private Union(T0 first, T1 second, bool isSecond) => (_first, _second, _isSecond) = (first, second, isSecond);

    public bool IsT0 => !_isSecond;

    public bool IsT1 => _isSecond;

    public T0 AsT0 => IsT0 ? _first : throw new InvalidOperationException("The union holds its second case.");

    public T1 AsT1 => IsT1 ? _second : throw new InvalidOperationException("The union holds its first case.");

    public object Value => (_isSecond ? _second : (object?)_first)!;

    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isSecond: false);

    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isSecond: true);

    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => _isSecond ? f1(_second) : f0(_first);

    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) =>
        Match(first => Union<TResult, T1>.FromT0(mapFunc(first)), Union<TResult, T1>.FromT1);

    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) =>
        Match(Union<T0, TResult>.FromT0, second => Union<T0, TResult>.FromT1(mapFunc(second)));

    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        MapT0(mapFunc0).MapT1(mapFunc1);

    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (_isSecond)
        {
            f1(_second);
        }
        else
        {
            f0(_first);
        }
    }

    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (_first, _second);
        return IsT0;
    }

    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (_second, _first);
        return IsT1;
    }

    public bool Equals(Union<T0, T1> union) => _isSecond == union._isSecond && Equals(Value, union.Value);

    public override bool Equals(object? obj) => obj is Union<T0, T1> union && Equals(union);

    public override int GetHashCode() => HashCode.Combine(_isSecond, Value);

    public override string ToString() => Value?.ToString() ?? "";

    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);
}
