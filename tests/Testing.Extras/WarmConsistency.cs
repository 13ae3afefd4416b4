using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Testing;

/// <summary>
/// After every edit, an analyzer that has seen all earlier states of a program, and whose unedited trees and files are the same objects
/// as before, finds what a new analyzer finds in freshly parsed trees. What fails here is a cache that outlived its truth.
/// </summary>
public static class WarmConsistency
{
    /// <summary>Plays the edits one after another; each applies to the text its forerunners left.</summary>
    public static async Task VerifyAsync(
        AnalyzedProgram program, Func<DiagnosticAnalyzer> newAnalyzer, IEnumerable<Edit> edits, CancellationToken cancellationToken = default)
    {
        var warm = newAnalyzer();
        var compilation = program.Compile();
        var files = program.Options().AdditionalFiles;
        await VerifyStateAsync("before any edit").ConfigureAwait(false);
        foreach (var (number, edit) in edits.Index())
        {
            program = edit.ApplyTo(program);
            if (compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == edit.Path) is { } tree)
            {
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText(cancellationToken).WithChanges(edit.Change)));
            }
            else
            {
                var file = files.Single(file => file.Path == edit.Path);
                files = files.Replace(file, AnalyzedProgram.AdditionalFile(program.AdditionalFiles.Single(changed => changed.Path == edit.Path)));
            }

            await VerifyStateAsync($"after edit {number + 1}, {edit}").ConfigureAwait(false);
        }

        async Task VerifyStateAsync(string when)
        {
            var kept = await Findings.OfBuildAsync(compilation, [warm], program.Options(files), concurrent: true, cancellationToken).ConfigureAwait(false);
            var fresh = await Findings.OfBuildAsync(program.Compile(), [newAnalyzer()], program.Options(), concurrent: true, cancellationToken).ConfigureAwait(false);
            InconsistentFindingsException.ThrowIfDifferent($"A warm analyzer finds other things than a cold one, {when}.", ("Warm", kept), ("Cold", fresh));
        }
    }
}

/// <summary>A change of one source or additional file.</summary>
public sealed record Edit(string Path, TextChange Change)
{
    /// <summary>The program with the change made.</summary>
    public AnalyzedProgram ApplyTo(AnalyzedProgram program) => program with
    {
        Sources = [.. program.Sources.Select(Changed)],
        AdditionalFiles = [.. program.AdditionalFiles.Select(Changed)],
    };

    private ProgramFile Changed(ProgramFile file) =>
        file.Path == Path ? file with { Text = SourceText.From(file.Text).WithChanges(Change).ToString() } : file;

    /// <inheritdoc/>
    public override string ToString() => $"{Path}{Change.Span} to '{Change.NewText}'";
}
