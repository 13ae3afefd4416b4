using Microsoft.CodeAnalysis;
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
    public static Task VerifyAsync(
        AnalyzedProgram program,
        Func<DiagnosticAnalyzer> newAnalyzer,
        IEnumerable<Edit> edits,
        CancellationToken cancellationToken = default
    )
    {
        return VerifyAsync(States(), newAnalyzer, cancellationToken);

        IEnumerable<(string When, AnalyzedProgram Program)> States()
        {
            yield return ("before any edit", program);
            foreach (var (number, edit) in edits.Index())
                yield return ($"after edit {number + 1}, {edit}", program = edit.ApplyTo(program));
        }
    }

    /// <summary>Goes from state to state; files may change, come and go from one to the next.</summary>
    public static async Task VerifyAsync(
        IEnumerable<(string When, AnalyzedProgram Program)> states,
        Func<DiagnosticAnalyzer> newAnalyzer,
        CancellationToken cancellationToken = default
    )
    {
        var warm = newAnalyzer();
        Compilation? compilation = null;
        var files = new Dictionary<ProgramFile, AdditionalText>();
        foreach (var (when, program) in states)
        {
            compilation = compilation is null ? program.Compile() : Change(compilation, program, cancellationToken);
            files = program.AdditionalFiles.ToDictionary(
                file => file,
                file => files.GetValueOrDefault(file) ?? AnalyzedProgram.AdditionalFile(file)
            );
            var options = program.Options([.. program.AdditionalFiles.Select(file => files[file])]);
            var kept = await FoundDiagnostics
                .OfBuildAsync(compilation, [warm], options, concurrent: true, cancellationToken)
                .ConfigureAwait(false);
            var fresh = await FoundDiagnostics
                .OfBuildAsync(program.Compile(), [newAnalyzer()], program.Options(), concurrent: true, cancellationToken)
                .ConfigureAwait(false);
            InconsistentFindingsException.ThrowIfDifferent(
                $"A warm analyzer finds other things than a cold one, {when}.",
                ("Warm", kept),
                ("Cold", fresh)
            );
        }
    }

    private static Compilation Change(Compilation compilation, AnalyzedProgram program, CancellationToken cancellationToken)
    {
        var before = compilation.SyntaxTrees.ToDictionary(tree => tree.FilePath);
        compilation = compilation.RemoveSyntaxTrees(before.Values.Where(tree => program.Sources.All(file => file.Path != tree.FilePath)));
        foreach (var file in program.Sources)
        {
            if (!before.TryGetValue(file.Path, out var tree))
            {
                compilation = compilation.AddSyntaxTrees(program.Parse(file));
                continue;
            }
            var text = tree.GetText(cancellationToken);
            if (text.ToString() != file.Text)
            {
                compilation = compilation.ReplaceSyntaxTree(
                    tree,
                    tree.WithChangedText(text.WithChanges(SourceText.From(file.Text).GetTextChanges(text)))
                );
            }
        }
        return compilation;
    }
}

/// <summary>A change of one source or additional file.</summary>
public sealed record Edit(string Path, TextChange Change)
{
    /// <summary>The program with the change made.</summary>
    public AnalyzedProgram ApplyTo(AnalyzedProgram program) =>
        program with
        {
            Sources = [.. program.Sources.Select(Changed)],
            AdditionalFiles = [.. program.AdditionalFiles.Select(Changed)],
        };

    private ProgramFile Changed(ProgramFile file) =>
        file.Path == Path ? file with { Text = SourceText.From(file.Text).WithChanges(Change).ToString() } : file;

    /// <inheritdoc/>
    public override string ToString() => $"{Path}{Change.Span} to '{Change.NewText}'";
}
