using DataGravity.Analyzers;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Edits;

/// <summary>What a project's program comes to with the files beside it.</summary>
internal static class ProgramRun
{
    /// <summary>Null where the project is no program of Pulumi's.</summary>
    public static async Task<GravityResult?> OfAsync(Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return null;
        var files = new List<(string Path, string Text)>();
        foreach (var file in project.AdditionalDocuments)
            files.Add((file.FilePath ?? file.Name, (await file.GetTextAsync(cancellation).ConfigureAwait(false)).ToString()));
        return ProgramAnalysis.Run(compilation, files, cancellation);
    }
}
