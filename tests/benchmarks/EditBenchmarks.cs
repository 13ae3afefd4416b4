using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Benchmarks;

/// <summary>
/// A string changes in one of 60 files with 40 resources each; an editor that has been there for a while asks for findings.
/// </summary>
[MemoryDiagnoser]
public class EditBenchmarks
{
    private CSharpCompilation _program = null!;
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private int _edits;

    [Params(Analyzer.EmptyOnSyntax, Analyzer.EmptyOnOperations, Analyzer.Package)]
    public Analyzer Analyzer { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _program = GeneratedPrograms.Files(60, 40);
        _analyzers = Analyzers.Create(Analyzer);
        await _program.WithAnalyzers(_analyzers, Analyzers.Options).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The findings of the file that is edited.</summary>
    [Benchmark]
    public Task<int> Edit() => FindingsAsync(documents: 1);

    /// <summary>The findings of that and four more files that are open. An editor asks for each on its own.</summary>
    [Benchmark]
    public Task<int> EditWithFiveOpenDocuments() => FindingsAsync(documents: 5);

    private async Task<int> FindingsAsync(int documents)
    {
        var edited = _program.SyntaxTrees[0];
        var text = edited.ToString().Replace("\"ml\"", $"\"ml{_edits++}\"", StringComparison.Ordinal);
        var compilation = _program.ReplaceSyntaxTree(edited, edited.WithChangedText(SourceText.From(text)));
        var findings = 0;
        foreach (var tree in compilation.SyntaxTrees.Take(documents))
        {
            var analysis = compilation.WithAnalyzers(_analyzers, Analyzers.Options);
            findings += (
                await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, default)
            ).Length;
        }
        return findings;
    }
}
