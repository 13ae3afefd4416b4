using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Edits;

/// <summary>Reads the properties of a finding's diagnostic.</summary>
internal static class FindingText
{
    /// <summary>A property by name; null for none.</summary>
    public static string? Property(this Diagnostic finding, string name) =>
        finding.Properties.TryGetValue(name, out var value) ? value : null;
}
