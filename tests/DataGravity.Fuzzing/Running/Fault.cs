using System.Text.RegularExpressions;

namespace DataGravity.Fuzzing;

/// <summary>What may go wrong.</summary>
internal enum FaultKind
{
    /// <summary>An exception escapes.</summary>
    Exception,

    /// <summary>The process dies, of an overflow of its stack as a rule.</summary>
    Overflow,

    /// <summary>More processor time above the compiler's than <see cref="Running.Measure.MaxTime"/>.</summary>
    Slow,

    /// <summary>More than 300 MB above the compiler's.</summary>
    Large,

    /// <summary>A fix makes an error.</summary>
    NewError,

    /// <summary>A fix leaves its finding.</summary>
    NotGone,

    /// <summary>The compiler fails without the product.</summary>
    Compiler,
}

/// <summary>What went wrong with a mutant.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">The same for faults with the same cause, as far as one can see.</param>
/// <param name="Detail">What is known of it.</param>
internal sealed partial record Fault(FaultKind Kind, string Key, string Detail)
{
    /// <summary>An exception by its type and the place in the product that it comes from.</summary>
    public static Fault Of(Exception e)
    {
        while (e is AggregateException { InnerException: { } inner })
            e = inner;
        return new Fault(FaultKind.Exception, $"{e.GetType().Name} in {PlaceOf(e.ToString())}", e.ToString());
    }

    /// <summary>The first method of the product in a stack trace.</summary>
    public static string PlaceOf(string trace) => Frame().Matches(trace).Select(frame => frame.Groups[1].Value).FirstOrDefault() ?? "?";

    [GeneratedRegex(@"at (DataGravity\.(?!Fuzzing)[^(]*)\(")]
    private static partial Regex Frame();
}

/// <summary>A fault, and the number of the mutant.</summary>
internal sealed record NumberedFault(long Number, Fault Fault);
