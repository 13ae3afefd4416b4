using BenchmarkDotNet.Attributes;
using DataGravity.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Benchmarks;

/// <summary>A program of 60 files with 40 resources each: a build from nothing, and one edit in an editor.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private readonly AnalyzerOptions _options = new([]);
    private CSharpCompilation _program = null!;
    private DiagnosticAnalyzer _analyzer = null!;
    private SyntaxTree _edited = null!;
    private int _edits;

    [Params(true, false)]
    public bool Empty { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _program = GeneratedPrograms.Files(60, 40);
        _analyzer = Create();
        _edited = _program.SyntaxTrees[0];
        await FindingsAsync(_program, _analyzer);
    }

    /// <summary>The compiler's own diagnostics and the analyzer's, with nothing cached.</summary>
    [Benchmark]
    public async Task<int> Build()
    {
        var fresh = _program.RemoveAllSyntaxTrees().AddSyntaxTrees(_program.SyntaxTrees.Select(tree => tree.WithChangedText(SourceText.From(tree.ToString()))));
        return fresh.GetDiagnostics().Length + await FindingsAsync(fresh, Create());
    }

    /// <summary>A string changes in one file; the editor asks for the findings of that file.</summary>
    [Benchmark]
    public async Task<int> Edit()
    {
        var text = _edited.ToString().Replace("\"ml\"", $"\"ml{_edits++}\"", StringComparison.Ordinal);
        var changed = _edited.WithChangedText(SourceText.From(text));
        var compilation = _program.ReplaceSyntaxTree(_edited, changed);
        var analysis = compilation.WithAnalyzers([_analyzer], _options);
        return (await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(changed), filterSpan: null, default)).Length;
    }

    private DiagnosticAnalyzer Create() => Empty ? new EmptyAnalyzer() : new PlacementAnalyzer();

    private async Task<int> FindingsAsync(Compilation compilation, DiagnosticAnalyzer analyzer) =>
        (await compilation.WithAnalyzers([analyzer], _options).GetAnalyzerDiagnosticsAsync()).Length;
}
