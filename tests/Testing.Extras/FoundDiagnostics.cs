using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Testing;

/// <summary>An analyzer's findings as comparable lines: everything a user or a fix sees of them, in a stable order.</summary>
public static class FoundDiagnostics
{
    /// <summary>The findings of a build: the whole compilation at once.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfBuildAsync(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        bool concurrent,
        CancellationToken cancellationToken = default
    ) => await Analysis(compilation, analyzers, options, concurrent).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The findings of an editor: one request per document, each with a compilation of its own.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfDocumentsAsync(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var analysis = Analysis(compilation, analyzers, options, concurrent: false);
            var model = analysis.Compilation.GetSemanticModel(tree);
            findings.AddRange(await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken).ConfigureAwait(false));
            findings.AddRange(
                await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken).ConfigureAwait(false)
            );
        }

        foreach (var file in options.AdditionalFiles)
        {
            var analysis = Analysis(compilation, analyzers, options, concurrent: false);
            findings.AddRange((await analysis.GetAnalysisResultAsync(file, cancellationToken).ConfigureAwait(false)).GetAllDiagnostics());
        }

        return findings.ToImmutable();
    }

    /// <summary>One line per finding that is not suppressed, sorted.</summary>
    public static ImmutableArray<string> Describe(IEnumerable<Diagnostic> findings) =>
        [.. findings.Where(finding => !finding.IsSuppressed).Select(Describe).Order(StringComparer.Ordinal)];

    private static string Describe(Diagnostic finding)
    {
        var line = $"{Describe(finding.Location)}: {finding.Severity} {finding.Id}: {finding.GetMessage()}";
        var also = string.Concat(finding.AdditionalLocations.Select(location => $" also {Describe(location)}"));
        var properties = string.Concat(
            finding.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $" {pair.Key}={pair.Value}")
        );
        return line + also + properties;
    }

    private static string Describe(Location location)
    {
        var span = location.GetLineSpan();
        return location == Location.None
            ? "(no location)"
            : $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1},{span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})";
    }

    // A CompilationWithAnalyzers forks the compilation it is given, so nothing bound for one request is there for the next; the trees are
    // shared.
    private static CompilationWithAnalyzers Analysis(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        bool concurrent
    ) =>
        new(
            compilation,
            analyzers,
            new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrent, logAnalyzerExecutionTime: false)
        );
}
