using System.Reflection;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Testing;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>What the moves do to a sample.</summary>
internal static class SampleMoves
{
    private const int Context = 2;

    private static readonly CodeFixProvider[] s_moves =
    [
        .. typeof(RelocationFixProvider).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null && type.Namespace!.StartsWith(typeof(RelocationFixProvider).Namespace!, StringComparison.Ordinal))
            .OrderBy(type => type.Namespace, StringComparer.Ordinal).ThenBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The moves that are offered for a sample's findings, each with its changes as a diff.</summary>
    public static async Task<IReadOnlyList<(string Title, string Diff)>> OfAsync(string folder)
    {
        using var workspace = new AdhocWorkspace();
        var project = await ProjectAsync(workspace, folder).ConfigureAwait(false);
        var compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var findings = await compilation.WithAnalyzers([new PlacementAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        var moves = new List<(string Title, string Diff)>();
        foreach (var group in findings.Where(finding => finding.Location.IsInSource).GroupBy(finding => finding.Location).OrderBy(group => group.Key.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(group => group.Key.SourceSpan.Start))
        {
            foreach (var action in await OfferedAsync(project.GetDocument(group.Key.SourceTree)!, [.. group]).ConfigureAwait(false))
            {
                var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
                moves.Add((action.Title, await DiffAsync(project.Solution, operations.OfType<ApplyChangesOperation>().Single().ChangedSolution).ConfigureAwait(false)));
            }
        }
        return [.. moves.Distinct()];
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, IReadOnlyList<Diagnostic> findings)
    {
        var offered = new List<CodeAction>();
        foreach (var provider in s_moves)
        {
            var fixable = findings.Where(finding => provider.FixableDiagnosticIds.Contains(finding.Id)).ToArray();
            if (fixable.Length > 0)
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, fixable[0].Location.SourceSpan, [.. fixable], (action, _) => offered.Add(action), CancellationToken.None)).ConfigureAwait(false);
        }
        return offered;
    }

    private static async Task<Project> ProjectAsync(AdhocWorkspace workspace, string folder)
    {
        var references = await ReferenceAssemblies.Net.Net100.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).ConfigureAwait(false);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            compilationOptions: new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: [.. references, .. PulumiReferences.All]));
        project = project.AddDocument("Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;").Project;
        foreach (var file in Directory.GetFiles(folder).Select(file => new FileInfo(file)).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var text = SourceText.From((await File.ReadAllTextAsync(file.FullName).ConfigureAwait(false)).ReplaceLineEndings("\n"));
            // As if it stood at the root: no path of a machine gets into the page.
            if (file.Extension == ".cs")
                project = project.AddDocument(file.Name, text, filePath: "/" + file.Name).Project;
            else if (file.Extension == ".yaml")
                project = project.AddAdditionalDocument(file.Name, text, filePath: "/" + file.Name).Project;
        }
        return project;
    }

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
                Write(diff, new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel($"{await old.GetTextAsync().ConfigureAwait(false)}", $"{await changed.GetTextAsync().ConfigureAwait(false)}").Lines);
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
            if (!Enumerable.Range(i - Context, 2 * Context + 1).Any(near => near >= 0 && near < lines.Count && lines[near].Type != ChangeType.Unchanged))
                continue;
            if (i > shown + 1)
                diff.WriteLine("@@ … @@");
            diff.WriteLine((lines[i].Type switch { ChangeType.Inserted => "+", ChangeType.Deleted => "-", _ => " " } + lines[i].Text).TrimEnd());
            shown = i;
        }
    }
}
