using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>
/// Tries edits on a copy of the program: good is what compiles as before, resolves its findings and makes no new one.
/// </summary>
internal sealed class EditCheck
{
    // One for all: it keeps what it knows of trees that did not change.
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new PlacementAnalyzer());

    private readonly Document _document;
    private readonly SourceText _text;
    private readonly int _errors;
    private readonly ImmutableArray<Diagnostic> _findings;

    private EditCheck(Document document, SourceText text, int errors, ImmutableArray<Diagnostic> findings)
    {
        _document = document;
        _text = text;
        _errors = errors;
        _findings = findings;
    }

    /// <summary>Takes the program as it is.</summary>
    public static async Task<EditCheck> BeforeAsync(Document document, CancellationToken cancellation) => new(
        document,
        await document.GetTextAsync(cancellation).ConfigureAwait(false),
        await ErrorsAsync(document, cancellation).ConfigureAwait(false),
        await FindingsAsync(document.Project, cancellation).ConfigureAwait(false));

    /// <summary>What a fix can resolve at a place in the document: all of it, whatever was asked for.</summary>
    public ImmutableArray<Diagnostic> FindingsAt(SyntaxTree tree, TextSpan span, ImmutableArray<string> rules) =>
        _findings.Where(d => d.Location.SourceTree == tree && d.Location.SourceSpan == span && rules.Contains(d.Id)).ToImmutableArray();

    /// <summary>The first good edit of a fix and the document with it and the edits made before; null where none is good.</summary>
    public async Task<(IReadOnlyList<TextChange> Edit, Document? Document)> FirstGoodAsync(
        IReadOnlyList<TextChange> made, IReadOnlyList<Diagnostic> resolved, ResourceFix fix, CancellationToken cancellation)
    {
        foreach (var edit in fix.Edits)
        {
            if (await TryAsync([.. made, .. edit], [.. resolved, .. fix.Findings], cancellation).ConfigureAwait(false) is { } changed)
                return (edit, changed);
        }
        return ([], null);
    }

    /// <summary>The document with edits made; null where the result is not good.</summary>
    public async Task<Document?> TryAsync(IReadOnlyList<TextChange> edits, IReadOnlyList<Diagnostic> resolved, CancellationToken cancellation)
    {
        var ordered = edits.OrderBy(e => e.Span.Start).ToArray();
        if (ordered.Zip(ordered.Skip(1), (a, b) => a.Span.End > b.Span.Start).Any(overlap => overlap))
            return null;
        var changed = _document.WithText(_text.WithChanges(ordered));
        if (await ErrorsAsync(changed, cancellation).ConfigureAwait(false) > _errors)
            return null;
        var left = _findings.Select(Key).ToList();
        foreach (var finding in resolved)
            left.Remove(Key(finding));
        var found = await FindingsAsync(changed.Project, cancellation).ConfigureAwait(false);
        return found.All(finding => left.Remove(Key(finding))) ? changed : null;
    }

    /// <summary>How many errors the compiler finds in a document.</summary>
    public static async Task<int> ErrorsAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model?.GetDiagnostics(cancellationToken: cancellation).Count(d => d.Severity == DiagnosticSeverity.Error) ?? 0;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return ImmutableArray<Diagnostic>.Empty;
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers(s_analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Which resources a finding is about; where it stands changes with the edits.</summary>
    private static string Key(Diagnostic diagnostic) =>
        string.Join("\n", diagnostic.Id, Property(diagnostic, FindingProperties.Compute), Property(diagnostic, FindingProperties.Data));

    private static string? Property(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
