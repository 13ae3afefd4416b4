using System.Runtime.CompilerServices;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.CodeFixes.Trial;

/// <summary>Analyses a project's program with the files beside it.</summary>
internal static class ProgramRun
{
    // An editor asks each fix, one after the other, about the same program.
    private static readonly ConditionalWeakTable<Compilation, Known> s_known = new();

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

    /// <summary>The same for a program that several fixes are asked about. It is kept for as long as its compilation is.</summary>
    public static async Task<ProgramFindings?> FindAsync(Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return null;
        var options = project.AnalyzerOptions;
        // Other files beside the program leave its compilation as it is.
        if (s_known.TryGetValue(compilation, out var known) && ReferenceEquals(known.Options, options))
            return known.Findings;
        var findings = ProgramAnalysis.Analyze(compilation, options, cancellation);
        s_known.Remove(compilation);
        s_known.GetValue(compilation, _ => new Known(options, findings));
        return findings;
    }

    /// <summary>The findings behind diagnostics, without those that the program no longer has.</summary>
    public static async Task<IReadOnlyList<ReportedFinding>> FindReportedAsync(
        Project project,
        IReadOnlyCollection<Diagnostic> diagnostics,
        CancellationToken cancellation
    ) =>
        await FindAsync(project, cancellation).ConfigureAwait(false) is { } program
            ? [.. program.Findings.Where(finding => diagnostics.Any(finding.IsReportedBy))]
            : [];

    private sealed record Known(AnalyzerOptions Options, ProgramFindings? Findings);
}
