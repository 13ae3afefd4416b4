using System.Text.Json;
using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Checking.Formats;

/// <summary>The report for scripts. docs/tool.md describes it.</summary>
internal static class JsonFormat
{
    public static string Write(CheckReport report) =>
        JsonSerializer.Serialize(
            new
            {
                Version = 1,
                Programs = report.Programs.Select(program => new
                {
                    program.Program.Name,
                    Project = report.Relative(program.Program.Project.Path),
                    program.Stacks,
                    Findings = program.Findings.Select(finding => Write(report, finding)),
                }),
                Problems = report.RelativeProblems,
            },
            GraphCommand.Json
        ) + "\n";

    private static object Write(CheckReport report, CheckedFinding found) =>
        new
        {
            found.Finding.Rule,
            Severity = Severities.Write(found.Severity),
            found.Finding.Message,
            At = Write(report, found.Finding.Range),
            Related = found.Finding.Related.Select(related => new { related.Message, At = Write(report, related.Range) }),
            UsdPerMonth = found.Finding.Finding?.Price?.UsdPerMonth,
            Fixes = report.Fixes.Of(found.Finding),
            found.Fingerprint,
            found.IsNew,
        };

    private static object? Write(CheckReport report, SourceRange? range) =>
        range is null
            ? null
            : new
            {
                File = report.Relative(range.Path),
                range.Line,
                range.Column,
                range.EndLine,
                range.EndColumn,
            };
}
