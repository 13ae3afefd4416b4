using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>The exceptions that library calls in a <c>try</c> body may throw. Only those calls matter that are not followed.</summary>
internal sealed class PossibleThrows
{
    // Each of them opens a path of its own. What the body does after so many of them is not told apart any more.
    private const int Max = 8;

    private static readonly string[] s_safeTypes =
    [
        "Microsoft.Extensions.Logging.",
        "Pulumi.",
        "Serilog.",
        "System.Collections.",
        "System.Console",
        "System.DateTime",
        "System.Diagnostics.Activity",
        "System.Diagnostics.Debug",
        "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Trace",
        "System.Environment",
        "System.GC",
        "System.Guid",
        "System.HashCode",
        "System.IO.Path",
        "System.Linq.",
        "System.Math",
        "System.Object",
        "System.Random",
        "System.Runtime.CompilerServices.",
        "System.Security.Cryptography.SHA",
        "System.String",
        "System.Text.StringBuilder",
        "System.Threading.",
        "System.TimeSpan",
        "System.Type",
    ];

    private static readonly string[] s_safeNames =
    [
        "CompareTo",
        "Dispose",
        "Equals",
        "Exists",
        "GetHashCode",
        "GetType",
        "Is",
        "ToString",
        "Try",
    ];

    private static readonly HashSet<string> s_ofNone =
    [
        "Aggregate",
        "Average",
        "ElementAt",
        "First",
        "Last",
        "Max",
        "MaxBy",
        "Min",
        "MinBy",
        "Single",
        "ToDictionary",
    ];

    private int _count;

    /// <summary>Returns whether one more may be thrown.</summary>
    public bool Next() => _count++ < Max;

    /// <summary>Returns whether a call of a method that is not followed may throw.</summary>
    public static bool MayCome(Method method) =>
        IsReader(method.Name)
        || s_ofNone.Contains(method.Name) && method.Type.StartsWith("System.Linq.", StringComparison.Ordinal)
        || method.Procedure is null
            && !s_safeNames.Any(name => method.Name.StartsWith(name, StringComparison.Ordinal))
            && !IsSafe(method.Type);

    /// <summary>Returns whether a constructor of a library type may throw.</summary>
    public static bool MayComeOfNew(string type) => !IsSafe(type) && !type.EndsWith("Exception", StringComparison.Ordinal);

    /// <summary>Returns whether a method reads a text, as its name tells, and so may find it malformed.</summary>
    public static bool IsReader(string method) =>
        method is "Format" or "Deserialize" or "DeserializeObject" || method.StartsWith("Parse", StringComparison.Ordinal);

    private static bool IsSafe(string type) => s_safeTypes.Any(safe => type.StartsWith(safe, StringComparison.Ordinal));
}
