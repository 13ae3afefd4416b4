using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Checking;

/// <summary>The severities of findings, and their names on the command line and in documents.</summary>
internal static class Severities
{
    /// <summary>The values of <c>--fail-on</c>.</summary>
    public static IReadOnlyList<string> Thresholds { get; } = ["error", "warning", "info", "never"];

    /// <summary>The name: <c>warning</c>.</summary>
    public static string Write(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>Whether a severity is at or above a threshold of the command line.</summary>
    public static bool Reaches(DiagnosticSeverity severity, string threshold) =>
        threshold != "never" && severity >= Enum.Parse<DiagnosticSeverity>(threshold, ignoreCase: true);
}
