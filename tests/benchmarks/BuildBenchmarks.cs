using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Benchmarks;

/// <summary>A build of a program of 60 files with 40 resources each, with nothing cached: all diagnostics, then the assembly.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private CSharpCompilation _program = null!;

    [Params(Analyzer.None, Analyzer.EmptyOnSyntax, Analyzer.EmptyOnOperations, Analyzer.Package)]
    public Analyzer Analyzer { get; set; }

    [GlobalSetup]
    public void Setup() => _program = GeneratedPrograms.Files(60, 40);

    [Benchmark]
    public async Task<int> Build()
    {
        var fresh = _program
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(_program.SyntaxTrees.Select(tree => tree.WithChangedText(SourceText.From(tree.ToString()))));
        var diagnostics =
            Analyzer == Analyzer.None
                ? fresh.GetDiagnostics()
                : await fresh.WithAnalyzers(Analyzers.Create(Analyzer), Analyzers.Options).GetAllDiagnosticsAsync();
        return fresh.Emit(Stream.Null).Success ? diagnostics.Length : throw new InvalidOperationException();
    }
}
