using BenchmarkDotNet.Attributes;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Lowering;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Benchmarks;

/// <summary>A program of 30 files with 40 resources each, evaluated for each of its stacks. They share the runs of its constructors.</summary>
[MemoryDiagnoser]
public class StackBenchmarks
{
    private ProgramUnit[] _units = null!;
    private (string Path, string Text)[] _files = null!;

    [Params(1, 10, 100)]
    public int Stacks { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var program = GeneratedPrograms.Files(30, 40);
        _units = [.. new ProgramCache().Units(program, PulumiSymbols.TryCreate(program)!, default).Select(u => u.Unit)];
        _files =
        [
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            .. Enumerable.Range(0, Stacks).Select(i => ($"Pulumi.stack{i}.yaml", "config:\n  aws:region: eu-west-1\n")),
        ];
    }

    [Benchmark]
    public int Evaluate()
    {
        var contexts = ProgramAnalysis.ContextsOf("Program.cs", _files, GravitySettings.Empty);
        var result = GravityAnalysis.Run(_units, contexts, GravitySettings.Empty, default);
        return result.Graphs.Count == Stacks ? result.Findings().Count : throw new InvalidOperationException();
    }
}
