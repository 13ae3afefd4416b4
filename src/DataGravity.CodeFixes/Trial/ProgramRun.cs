using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Trial;

/// <summary>What a project's program comes to with the files beside it.</summary>
internal static class ProgramRun
{
    /// <summary>The resources of each stack; null where the project is no program of Pulumi's.</summary>
    public static async Task<GravityResult?> AnalyzeAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? ProgramAnalysis.Run(
                compilation,
                project.AnalyzerOptions.AdditionalFiles.Select(file => (file.Path, file.GetText(cancellation)?.ToString() ?? "")),
                cancellation
            )
            : null;

    /// <summary>The same with its findings, as the user's options have them.</summary>
    public static async Task<ProgramFindings?> AnalyzeWithFindingsAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? ProgramAnalysis.Analyze(compilation, project.AnalyzerOptions, cancellation)
            : null;

    /// <summary>The findings that diagnostics report; those that the program as it is no longer has are left out.</summary>
    public static async Task<IReadOnlyList<ReportedFinding>> FindReportedAsync(
        Project project,
        IReadOnlyCollection<Diagnostic> diagnostics,
        CancellationToken cancellation
    ) =>
        await AnalyzeWithFindingsAsync(project, cancellation).ConfigureAwait(false) is { } program
            ? [.. program.Findings.Where(finding => diagnostics.Any(finding.IsReportedBy))]
            : [];
}
