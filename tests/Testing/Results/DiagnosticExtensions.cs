using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Facts of a diagnostic that Roslyn keeps to itself.</summary>
internal static class DiagnosticExtensions
{
    private static readonly PropertyInfo? ArgumentsProperty = Property("Arguments");
    private static readonly PropertyInfo? ProgrammaticSuppressionProperty = Property("ProgrammaticSuppressionInfo");

    public static IReadOnlyList<object?> Arguments(this Diagnostic diagnostic) =>
        ArgumentsProperty?.GetValue(diagnostic) as IReadOnlyList<object?> ?? [];

    /// <summary>Whether a DiagnosticSuppressor, and not the source, suppressed it.</summary>
    public static bool IsSuppressedByProgram(this Diagnostic diagnostic) =>
        ProgrammaticSuppressionProperty?.GetValue(diagnostic) is not null;

    private static PropertyInfo? Property(string name) =>
        typeof(Diagnostic).GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
