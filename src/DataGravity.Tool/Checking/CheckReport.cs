using DataGravity.Tool.Fixing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Checking;

/// <summary>What <c>check</c> has to say.</summary>
/// <param name="Root">The folder that paths in documents are relative to: that of the repository.</param>
/// <param name="Programs">The analysed programs, by path.</param>
/// <param name="Problems">Why others are not analysed.</param>
/// <param name="Baseline">The earlier findings that do not count; null if all count.</param>
/// <param name="Stack">The pattern of the stacks that were looked at; null for all.</param>
internal sealed record CheckReport(
    string Root,
    IReadOnlyList<CheckedProgram> Programs,
    IReadOnlyList<string> Problems,
    Baseline? Baseline,
    string? Stack
)
{
    /// <summary>The titles of fixes, where they are asked for.</summary>
    public FixTitles Fixes { get; init; } = FixTitles.None;

    /// <summary>The findings of all programs, in order.</summary>
    public IEnumerable<CheckedFinding> Findings => Programs.SelectMany(program => program.Findings);

    /// <summary>The findings that count: those that are not in the baseline.</summary>
    public IEnumerable<CheckedFinding> New => Findings.Where(finding => finding.IsNew);

    /// <summary>How many findings of a severity count.</summary>
    public int Count(DiagnosticSeverity severity) => New.Count(finding => finding.Severity == severity);

    /// <summary>A path as documents write it: relative, with slashes.</summary>
    public string Relative(string path) => ShownPath.Relative(Root, path);

    /// <summary>The problems as documents write them.</summary>
    public IEnumerable<string> RelativeProblems => Problems.Select(problem => ShownPath.InMessage(Root, problem));
}
