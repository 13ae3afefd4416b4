using BenchmarkDotNet.Attributes;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Lowering;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Benchmarks;

/// <summary>
/// A loop that makes a bucket and a function far from it: findings, verdicts and moves of what was evaluated. Linear in the pairs and in
/// the stacks.
/// </summary>
[MemoryDiagnoser]
public class PairBenchmarks
{
    private IReadOnlyList<ResourceGraph> _evaluated = [];

    [Params(240, 2_400)]
    public int Pairs { get; set; }

    [Params(1, 50)]
    public int Stacks { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var program = GeneratedPrograms.FarPairs(Pairs);
        var units = new ProgramCache().Units(program, PulumiSymbols.TryCreate(program)!, default).Select(u => u.Unit);
        (string, string)[] files =
        [
            ("Pulumi.yaml", "name: pairs\nruntime: dotnet\n"),
            .. Enumerable.Range(0, Stacks).Select(i => ($"Pulumi.stack{i}.yaml", "config: {}\n")),
        ];
        _evaluated = GravityAnalysis
            .Run(units, ProgramAnalysis.ContextsOf("Program.cs", files, GravitySettings.Empty), GravitySettings.Empty, default)
            .Graphs;
    }

    /// <summary>With graphs that know nothing yet.</summary>
    [Benchmark]
    public int Find() =>
        new GravityResult(
            [.. _evaluated.Select(graph => new ResourceGraph(graph.Run, graph.Context, graph.Settings))],
            GravitySettings.Empty
        )
            .Findings()
            .Count;
}
