using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Fixing;

/// <summary>Chooses the findings to fix.</summary>
/// <param name="only">The rules whose findings are fixed; empty for all.</param>
internal sealed class AskedFindings(IReadOnlyCollection<string> only)
{
    public IEnumerable<ProgramFinding> Choose(AnalyzedProject program) =>
        program.Findings.Where(finding =>
            finding.Severity != DiagnosticSeverity.Hidden && (only.Count == 0 || only.Contains(finding.Rule))
        );

    /// <summary>
    /// The findings, each with a key that survives edits elsewhere: what it is about, and its number among those that are about the same.
    /// </summary>
    public IEnumerable<(string Key, ProgramFinding Finding)> Number(AnalyzedProject program)
    {
        var counts = new Dictionary<string, int>();
        foreach (var finding in Choose(program))
        {
            var at = finding.Diagnostic.Location;
            var key = finding.Finding is { } known
                ? $"{known.Identity}"
                : $"{finding.Rule} {finding.Range?.Path} {at.SourceTree?.GetText().ToString(at.SourceSpan)}";
            counts[key] = counts.GetValueOrDefault(key) + 1;
            yield return ($"{key} {counts[key]}", finding);
        }
    }
}
