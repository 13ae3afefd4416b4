using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Checking.Formats;

/// <summary>A Code Quality report, which GitLab shows in merge requests. A finding that is at no line of a file has no place in it.</summary>
/// <remarks>https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format, read on 2026-11-29.</remarks>
internal static class GitLabFormat
{
    public static string Write(CheckReport report) =>
        JsonSerializer.Serialize(
            from found in report.New
            let finding = found.Finding
            where finding.Range is not null
            select new
            {
                Description = $"{finding.Rule}: {finding.Message}",
                Check_name = finding.Rule,
                found.Fingerprint,
                Severity = SeverityOf(finding.Severity),
                Location = new { Path = report.Relative(finding.Range!.Path), Lines = new { Begin = finding.Range.Line } },
            },
            GraphCommand.Json
        ) + "\n";

    private static string SeverityOf(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "critical",
            DiagnosticSeverity.Warning => "major",
            _ => "info",
        };
}
