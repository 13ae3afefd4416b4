using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Checking.Formats;

/// <summary>The last sentences of a report.</summary>
internal static class Conclusion
{
    /// <summary>How many findings count, and how many do not.</summary>
    public static IEnumerable<string> Write(CheckReport report)
    {
        string[] counts =
        [
            .. new[]
            {
                Wording.Count(report.Count(DiagnosticSeverity.Error), "error"),
                Wording.Count(report.Count(DiagnosticSeverity.Warning), "warning"),
                Wording.Count(report.Count(DiagnosticSeverity.Info), "suggestion"),
            }.Where(text => text[0] != '0'),
        ];
        var found = counts.Length == 0 ? "Nothing found" : string.Join(", ", counts);
        var broken =
            report.Problems.Count > 0 ? $"; {Wording.Count(report.Problems.Count, "problem")} kept programs from being analysed" : "";
        yield return $"{found} in {Wording.Count(report.Programs.Count, "program")}{broken}.";
        if (report.Baseline is { } baseline)
        {
            var (known, missing) = (report.Findings.Count(finding => !finding.IsNew), baseline.CountMissing(report.Findings));
            var still = $"{Wording.Count(known, "finding")} of {baseline.File} {(known == 1 ? "is" : "are")} still there";
            yield return $"Only new findings count: {still}, {missing} not found{WhyNotFound(report, missing)}.";
        }
    }

    /// <summary>Why a finding may be there all the same: it was not looked for everywhere.</summary>
    private static string WhyNotFound(CheckReport report, int missing) =>
        missing == 0 ? ""
        : report.Problems.Count > 0 ? ", but not all programs were analysed"
        : report.Stack is { } stack ? $", but only stacks '{stack}' were looked at"
        : "";
}
