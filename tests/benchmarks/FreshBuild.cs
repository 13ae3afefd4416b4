using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Benchmarks;

/// <summary>A build with nothing cached: all trees are new, then come all diagnostics, then the assembly.</summary>
internal static class FreshBuild
{
    /// <summary>How many diagnostics there are.</summary>
    public static async Task<int> RunAsync(CSharpCompilation program, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options)
    {
        var trees = program.SyntaxTrees.Select(tree => tree.WithChangedText(SourceText.From(tree.ToString())));
        var fresh = program.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        var diagnostics = analyzers.IsEmpty
            ? fresh.GetDiagnostics()
            : await fresh.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
        return fresh.Emit(Stream.Null).Success ? diagnostics.Length : throw new InvalidOperationException();
    }
}
