using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Trial;

/// <summary>Analyses a project's program with the files beside it.</summary>
internal static class ProgramRun
{
    /// <summary>The result; null if the project is not a Pulumi program.</summary>
    public static async Task<GravityResult?> AnalyzeAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? ProgramAnalysis.Run(
                compilation,
                project.AnalyzerOptions.AdditionalFiles.Select(file => (file.Path, file.GetText(cancellation)?.ToString() ?? "")),
                cancellation
            )
            : null;

    /// <summary>The same with its findings, after the user's options.</summary>
    public static async Task<ProgramFindings?> AnalyzeWithFindingsAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? ProgramAnalysis.Analyze(compilation, project.AnalyzerOptions, cancellation)
            : null;

    /// <summary>The findings behind diagnostics, without those that the program no longer has.</summary>
    public static async Task<IReadOnlyList<ReportedFinding>> FindReportedAsync(
        Project project,
        IReadOnlyCollection<Diagnostic> diagnostics,
        CancellationToken cancellation
    ) =>
        await AnalyzeWithFindingsAsync(project, cancellation).ConfigureAwait(false) is { } program
            ? [.. program.Findings.Where(finding => diagnostics.Any(finding.IsReportedBy))]
            : [];
}
