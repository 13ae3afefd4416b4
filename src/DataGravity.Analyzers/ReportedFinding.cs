using DataGravity.Findings;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>A finding and the diagnostic that reports it.</summary>
/// <param name="Diagnostic">The diagnostic. Its severity and suppression may be the user's.</param>
/// <param name="Finding">The finding.</param>
internal sealed record ReportedFinding(Diagnostic Diagnostic, Finding Finding)
{
    /// <summary>Whether a diagnostic reports this finding. It may come from another analysis of the same program.</summary>
    public bool IsReportedBy(Diagnostic diagnostic) =>
        diagnostic.Id == Finding.Rule.Id
        && diagnostic.Properties.TryGetValue(FindingKey.Property, out var key)
        && key == Finding.Key.ToString();
}
