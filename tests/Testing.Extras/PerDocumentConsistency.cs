using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Testing;

/// <summary>
/// Requests per document, as an editor makes them, give the same findings as a build. Findings the editor is not to show are left out:
/// those without a location, and those whose descriptor says <see cref="WellKnownDiagnosticTags.CompilationEnd"/>.
/// </summary>
public static class PerDocumentConsistency
{
    /// <summary>Checks a program.</summary>
    public static Task VerifyAsync(AnalyzedProgram program, DiagnosticAnalyzer analyzer, CancellationToken cancellationToken = default) =>
        VerifyAsync(program.Compile(), [analyzer], program.Options(), build: null, cancellationToken);

    /// <summary>Checks a compilation; <paramref name="build"/> holds the findings of its build where they are known already.</summary>
    public static async Task VerifyAsync(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        ImmutableArray<Diagnostic>? build,
        CancellationToken cancellationToken = default
    )
    {
        var whole =
            build
            ?? await FoundDiagnostics
                .OfBuildAsync(compilation, analyzers, options, concurrent: true, cancellationToken)
                .ConfigureAwait(false);
        var pieces = await FoundDiagnostics.OfDocumentsAsync(compilation, analyzers, options, cancellationToken).ConfigureAwait(false);
        InconsistentFindingsException.ThrowIfDifferent(
            "An editor, asking per document, gets other findings than the build. Report into the tree being analysed, from a syntax, operation or symbol action.",
            ("The build", whole.Where(IsLive)),
            ("Document by document", pieces.Where(IsLive))
        );
    }

    private static bool IsLive(Diagnostic finding) =>
        finding.Id == "AD0001"
        || (finding.Location != Location.None && !finding.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd));
}
