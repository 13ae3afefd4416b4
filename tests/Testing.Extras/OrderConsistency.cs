using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Testing;

/// <summary>Neither the order of the sources nor the number of threads changes the findings.</summary>
public static class OrderConsistency
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
        var asGiven =
            build
            ?? await FoundDiagnostics
                .OfBuildAsync(compilation, analyzers, options, concurrent: false, cancellationToken)
                .ConfigureAwait(false);
        foreach (var trees in Orders([.. compilation.SyntaxTrees]))
        {
            var reordered = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
            InconsistentFindingsException.ThrowIfDifferent(
                $"The order of the sources, or concurrency, changes the findings. Order: {string.Join(", ", trees.Select(tree => tree.FilePath))}",
                ("In the order given", asGiven),
                (
                    "Reordered and concurrent",
                    await FoundDiagnostics
                        .OfBuildAsync(reordered, analyzers, options, concurrent: true, cancellationToken)
                        .ConfigureAwait(false)
                )
            );
        }
    }

    // A single tree has one order; its concurrent run is the build itself.
    private static IEnumerable<SyntaxTree[]> Orders(SyntaxTree[] trees)
    {
        if (trees.Length > 1)
        {
            yield return [.. trees.Reverse()];
        }

        if (trees.Length > 2)
        {
            var shuffled = trees.ToArray();
            new Random(trees.Length).Shuffle(shuffled); // seeded, so that a failure can be had again
            yield return shuffled;
        }
    }
}
