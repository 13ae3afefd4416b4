using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Edits;

/// <summary>Reads what travels with a finding.</summary>
internal static class FindingText
{
    /// <summary>A property of a finding; null where it has none of the name.</summary>
    public static string? Property(this Diagnostic finding, string name) =>
        finding.Properties.TryGetValue(name, out var value) ? value : null;
}
