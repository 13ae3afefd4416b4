using BenchmarkDotNet.Attributes;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Lowering;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Benchmarks;

/// <summary>From the lowered program to findings: linear in the resources.</summary>
public class EvaluationBenchmarks
{
    private ProgramUnit[] _units = null!;

    [Params(2_000, 20_000, 100_000)]
    public int Resources { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var program = GeneratedPrograms.Loops(Resources);
        _units = [.. new ProgramCache().Units(program, PulumiSymbols.TryCreate(program)!, default).Select(u => u.Unit)];
    }

    [Benchmark]
    public int Evaluate() =>
        GravityAnalysis.Run(_units, ConfiguredContext.CreateAll(null), GravitySettings.Empty, default).Findings().Count;
}
