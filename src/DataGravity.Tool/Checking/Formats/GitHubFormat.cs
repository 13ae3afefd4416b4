using System.Text;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Checking.Formats;

/// <summary>Workflow commands, which GitHub shows beside the lines of a pull request.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflow-commands-for-github-actions, read on 2026-11-29.</remarks>
internal static class GitHubFormat
{
    public static string Write(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var finding in report.New)
            text.Append(Command(report, finding)).Append('\n');
        foreach (var problem in report.RelativeProblems)
            text.Append("::error title=data-gravity::").Append(Data(problem)).Append('\n');
        return text.ToString();
    }

    private static string Command(CheckReport report, CheckedFinding found)
    {
        var finding = found.Finding;
        var where = finding.Range is { } range
            ? $"file={Property(report.Relative(range.Path))},line={range.Line},endLine={range.EndLine},"
                + $"col={range.Column},endColumn={range.EndColumn},"
            : "";
        return $"::{Level(finding.Severity)} {where}title={finding.Rule}::{Data(finding.Message)}";
    }

    private static string Level(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "notice",
        };

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
