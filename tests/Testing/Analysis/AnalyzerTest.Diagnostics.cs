using System.Runtime.CompilerServices;
using DataGravity.Testing;

namespace Microsoft.CodeAnalysis.Testing;

// From projects to diagnostics.
public abstract partial class AnalyzerTest<TVerifier>
{
    private static readonly ConditionalWeakTable<Diagnostic, object> NonLocalDiagnostics = [];

    protected virtual AnalyzerOptions GetAnalyzerOptions(Project project) => project.AnalyzerOptions;

    protected virtual CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken) =>
        compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));

    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) => compilerDiagnostics switch
    {
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        CompilerDiagnostics.All => true,
        _ => false,
    };

    /// <summary>Leaves out what the source suppresses.</summary>
    protected virtual ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics) =>
        [.. diagnostics.Where(item => !item.diagnostic.IsSuppressed || item.diagnostic.IsSuppressedByProgram())];

    protected virtual ImmutableArray<(Project project, Diagnostic diagnostic)> SortDistinctDiagnostics(ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics) =>
        [.. diagnostics
            .OrderBy(item => item.diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(item => item.diagnostic.Location.SourceSpan)
            .ThenBy(item => item.diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(item => string.Join('\n', item.diagnostic.Arguments()), StringComparer.Ordinal)];

    /// <summary>All that the compiler and the analyzers say about a solution.</summary>
    protected async Task<ImmutableArray<(Project project, Diagnostic diagnostic)>> GetSortedDiagnosticsAsync(
        Solution solution,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        ImmutableArray<(Project project, Diagnostic diagnostic)> additionalDiagnostics,
        CompilerDiagnostics compilerDiagnostics,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var found = additionalDiagnostics.ToBuilder();
        foreach (var project in solution.Projects)
        {
            var compiler = await GetCompilerDiagnosticsAsync(project, analyzers, cancellationToken).ConfigureAwait(false);
            found.AddRange(compiler.Where(diagnostic => IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)).Select(diagnostic => (project, diagnostic)));
            found.AddRange((await GetAnalyzerDiagnosticsAsync(project, analyzers, cancellationToken).ConfigureAwait(false)).Select(diagnostic => (project, diagnostic)));
        }

        return SortDistinctDiagnostics(FilterDiagnostics(found.ToImmutable()));
    }

    /// <summary>Whether a diagnostic came from the end of the compilation, or from the analysis of another file than its own.</summary>
    private protected static bool IsNonLocalDiagnostic(Diagnostic diagnostic) => NonLocalDiagnostics.TryGetValue(diagnostic, out _);

    private async Task<ImmutableArray<Diagnostic>> GetCompilerDiagnosticsAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var suppressors = analyzers.Where(analyzer => analyzer is DiagnosticSuppressor).ToImmutableArray();
        if (suppressors.IsEmpty)
        {
            return compilation.GetDiagnostics(cancellationToken);
        }

        var suppressing = CreateCompilationWithAnalyzers(compilation, suppressors, GetAnalyzerOptions(project), cancellationToken);
        var all = await suppressing.GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.Where(diagnostic => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler))];
    }

    private async Task<ImmutableArray<Diagnostic>> GetAnalyzerDiagnosticsAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        if (analyzers.IsEmpty)
        {
            return [];
        }

        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var analysis = CreateCompilationWithAnalyzers(compilation, analyzers, GetAnalyzerOptions(project), cancellationToken);
        var result = await analysis.GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in result.CompilationDiagnostics.Values.SelectMany(diagnostics => diagnostics))
        {
            NonLocalDiagnostics.AddOrUpdate(diagnostic, diagnostic);
        }

        return result.GetAllDiagnostics();
    }

    /// <summary>Holds an editor's view, and other orders of the sources, against the build. The packages do not do this.</summary>
    private async Task VerifyConsistencyAsync(
        ImmutableArray<(Project project, Diagnostic diagnostic)> found, Solution solution, ImmutableArray<DiagnosticAnalyzer> analyzers, IVerifier verifier, CancellationToken cancellationToken)
    {
        // A suppressor reports nothing of its own, an exception here is one the test expects.
        if (analyzers.Any(analyzer => analyzer is DiagnosticSuppressor or EmptyDiagnosticAnalyzer) || found.Any(item => item.diagnostic.Id == "AD0001"))
        {
            return;
        }

        var supported = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).ToHashSet();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
            var options = GetAnalyzerOptions(project);
            var build = found.Where(item => item.project.Id == project.Id && supported.Contains(item.diagnostic.Id)).Select(item => item.diagnostic).ToImmutableArray();
            try
            {
                await PerDocumentConsistency.VerifyAsync(compilation, analyzers, options, build, cancellationToken).ConfigureAwait(false);
                await OrderConsistency.VerifyAsync(compilation, analyzers, options, build, cancellationToken).ConfigureAwait(false);
            }
            catch (InconsistentFindingsException difference)
            {
                verifier.Fail(difference.Message);
            }
        }
    }
}
