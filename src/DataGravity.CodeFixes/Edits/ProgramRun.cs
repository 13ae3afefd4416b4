using DataGravity.Analyzers;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Edits;

/// <summary>What a project's program comes to with the files beside it.</summary>
internal static class ProgramRun
{
    /// <summary>Null where the project is no program of Pulumi's.</summary>
    public static async Task<GravityResult?> AnalyzeAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? Analyze(project, compilation, cancellation)
            : null;

    /// <summary>The same of a project whose compilation is at hand.</summary>
    public static GravityResult? Analyze(Project project, Compilation compilation, CancellationToken cancellation) =>
        ProgramAnalysis.Run(
            compilation,
            project.AnalyzerOptions.AdditionalFiles.Select(file => (file.Path, file.GetText(cancellation)?.ToString() ?? "")),
            cancellation
        );
}
