using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Testing;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>What the moves do to a sample.</summary>
internal static class SampleMoves
{
    private const int Context = 2;

    private static readonly ImmutableArray<CodeFixProvider> s_moves = FixProviders.Beside<RelocationFixProvider>();

    /// <summary>The moves that are offered for a sample's findings, each with its changes as a diff.</summary>
    public static async Task<IReadOnlyList<(string Title, string Diff)>> OfAsync(string folder)
    {
        using var workspace = new AdhocWorkspace();
        var project = new AnalyzedProgram([.. Files(folder, "*.cs")])
        {
            AdditionalFiles = [.. Files(folder, "*.yaml")],
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        }.Open(workspace);
        var compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var findings = await compilation
            .WithAnalyzers([new PlacementAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync()
            .ConfigureAwait(false);
        var moves = new List<(string Title, string Diff)>();
        foreach (var move in await OfferedFix.AllAsync(s_moves, project, findings).ConfigureAwait(false))
        {
            moves.Add(
                (
                    move.Action.Title,
                    await DiffAsync(project.Solution, await move.ChangedAsync().ConfigureAwait(false)).ConfigureAwait(false)
                )
            );
        }
        // What is offered for each that reads some data changes them all: once is enough.
        return [.. moves.DistinctBy(move => move.Diff)];
    }

    // As if it stood at the root: no path of a machine gets into the page.
    private static IEnumerable<ProgramFile> Files(string folder, string pattern) =>
        from file in Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)
        select new ProgramFile("/" + Path.GetFileName(file), File.ReadAllText(file).ReplaceLineEndings("\n"));

    private static async Task<string> DiffAsync(Solution before, Solution after)
    {
        var diff = new StringWriter { NewLine = "\n" };
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments()))
            {
                var (old, changed) = (TextOf(before, id), TextOf(after, id));
                diff.WriteLine($"--- {old.Name}");
                diff.WriteLine($"+++ {old.Name}");
                Write(
                    diff,
                    new InlineDiffBuilder(new DiffPlex.Differ())
                        .BuildDiffModel(
                            $"{await old.GetTextAsync().ConfigureAwait(false)}",
                            $"{await changed.GetTextAsync().ConfigureAwait(false)}"
                        )
                        .Lines
                );
            }
        }
        return diff.ToString();
    }

    private static TextDocument TextOf(Solution solution, DocumentId id) => solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;

    private static void Write(StringWriter diff, List<DiffPiece> lines)
    {
        var shown = -1;
        // Behind the last break there is no line.
        var count = lines.Count - (lines[^1] is { Type: ChangeType.Unchanged, Text: "" } ? 1 : 0);
        for (var i = 0; i < count; i++)
        {
            if (
                !Enumerable
                    .Range(i - Context, 2 * Context + 1)
                    .Any(near => near >= 0 && near < lines.Count && lines[near].Type != ChangeType.Unchanged)
            )
            {
                continue;
            }

            if (i > shown + 1)
                diff.WriteLine("@@ … @@");
            diff.WriteLine(
                (
                    lines[i].Type switch
                    {
                        ChangeType.Inserted => "+",
                        ChangeType.Deleted => "-",
                        _ => " ",
                    } + lines[i].Text
                ).TrimEnd()
            );
            shown = i;
        }
    }
}
