using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

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
    public Task<int> Build() =>
        FreshBuild.RunAsync(_program, Analyzer == Analyzer.None ? [] : Analyzers.Create(Analyzer), Analyzers.Options);
}
