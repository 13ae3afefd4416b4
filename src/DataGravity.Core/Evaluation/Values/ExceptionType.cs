namespace DataGravity.Evaluation;

/// <summary>What is known about the type of an exception.</summary>
/// <param name="isExact">Whether it is the first of the types, and not one derived from that.</param>
/// <param name="ids">A type that it is of, and the bases of that type.</param>
internal sealed class ExceptionType(bool isExact, params IReadOnlyList<string> ids)
{
    private const string System = "System.SystemException";
    private const string Arithmetic = "System.ArithmeticException";

    /// <summary>Nothing is known.</summary>
    public static readonly ExceptionType Any = new(isExact: false);

    /// <summary>One of those that the methods of the runtime throw for wrong arguments.</summary>
    public static readonly ExceptionType OfRuntime = new(isExact: false, System);

    public static readonly ExceptionType Null = new(isExact: true, "System.NullReferenceException", System);

    public static readonly ExceptionType Argument = new(isExact: true, "System.ArgumentException", System);

    /// <summary>The argument is null, or it is wrong otherwise.</summary>
    public static readonly ExceptionType AnyArgument = new(isExact: false, "System.ArgumentException", System);

    public static readonly ExceptionType ArgumentNull = new(
        isExact: true,
        "System.ArgumentNullException",
        "System.ArgumentException",
        System
    );

    public static readonly ExceptionType ArgumentOutOfRange = new(
        isExact: true,
        "System.ArgumentOutOfRangeException",
        "System.ArgumentException",
        System
    );

    public static readonly ExceptionType InvalidOperation = new(isExact: true, "System.InvalidOperationException", System);

    public static readonly ExceptionType Disposed = new(
        isExact: true,
        "System.ObjectDisposedException",
        "System.InvalidOperationException",
        System
    );

    public static readonly ExceptionType NoArm = new(
        isExact: true,
        "System.Runtime.CompilerServices.SwitchExpressionException",
        "System.InvalidOperationException",
        System
    );

    public static readonly ExceptionType InvalidCast = new(isExact: true, "System.InvalidCastException", System);

    public static readonly ExceptionType DivideByZero = new(isExact: true, "System.DivideByZeroException", Arithmetic, System);

    public static readonly ExceptionType Overflow = new(isExact: true, "System.OverflowException", Arithmetic, System);

    public static readonly ExceptionType NoSuchKey = new(isExact: true, "System.Collections.Generic.KeyNotFoundException", System);

    /// <summary>Those of the configuration derive from this one, and no program can name them.</summary>
    public static readonly ExceptionType Run = new(isExact: true, "Pulumi.RunException");

    /// <summary>Returns whether the exception is of a type. Null if that is not known.</summary>
    public bool? Is(string id)
    {
        foreach (var known in ids)
        {
            if (known == id)
                return true;
        }
        return isExact ? false : null;
    }
}
