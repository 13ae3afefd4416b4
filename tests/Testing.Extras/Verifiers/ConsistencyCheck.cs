using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.Testing.Verifiers;

/// <summary>
/// What the field's verifiers do not do: of each program that they analyse, holds an editor's view, and other orders of the sources,
/// against the build. A verifier tells it of each analysis that begins, and of the findings of those it has heard of.
/// </summary>
internal sealed class ConsistencyCheck
{
    // A test of a fix analyses several programs at once, each in a flow of its own.
    private readonly AsyncLocal<
        ImmutableArray<(Compilation Compilation, ImmutableArray<DiagnosticAnalyzer> Analyzers, AnalyzerOptions Options)>
    > _begun = new();

    public void Begin(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options) =>
        _begun.Value = [.. _begun.Value.IsDefault ? [] : _begun.Value, (compilation, analyzers, options)];

    /// <summary>Checks what has begun. The verifiers give no place to wait in.</summary>
    public void End(ImmutableArray<(Project Project, Diagnostic Diagnostic)> found, IVerifier verifier)
    {
        var begun = _begun.Value;
        _begun.Value = [];
        foreach (var (compilation, analyzers, options) in begun.IsDefault ? [] : begun)
            EndAsync(compilation, analyzers, options, found, verifier).GetAwaiter().GetResult();
    }

    private static async Task EndAsync(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        ImmutableArray<(Project Project, Diagnostic Diagnostic)> found,
        IVerifier verifier
    )
    {
        // A suppressor reports nothing of its own, an exception here is one the test expects.
        if (
            analyzers.Any(analyzer => analyzer is DiagnosticSuppressor or EmptyDiagnosticAnalyzer)
            || found.Any(item => item.Diagnostic.Id == "AD0001")
        )
        {
            return;
        }

        var supported = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).ToHashSet();
        var build = found
            .Where(item => item.Project.AssemblyName == compilation.AssemblyName && supported.Contains(item.Diagnostic.Id))
            .Select(item => item.Diagnostic)
            .ToImmutableArray();
        try
        {
            await PerDocumentConsistency.VerifyAsync(compilation, analyzers, options, build).ConfigureAwait(false);
            await OrderConsistency.VerifyAsync(compilation, analyzers, options, build).ConfigureAwait(false);
        }
        catch (InconsistentFindingsException difference)
        {
            verifier.Fail(difference.Message);
        }
    }
}
