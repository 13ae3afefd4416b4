using BenchmarkDotNet.Attributes;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Benchmarks;

/// <summary>
/// A light bulb: all moves for the one finding of a program of 60 files with 40 resources each, in which something was just typed.
/// </summary>
[MemoryDiagnoser]
public class FixBenchmarks
{
    private readonly AdhocWorkspace _workspace = new();
    private Project _project = null!;
    private Diagnostic _finding = null!;
    private int _edits;

    [GlobalSetup]
    public void Setup() =>
        _project = new AnalyzedProgram([.. GeneratedPrograms.FarModel(60, 40)])
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        }.Open(_workspace);

    [IterationSetup]
    public void Edit()
    {
        var last = _project.Documents.Last();
        _project = last.WithText(SourceText.From($"{last.GetTextAsync().Result}\n// {_edits++}")).Project;
        _finding = ProgramAnalysis
            .Analyze(_project.GetCompilationAsync().Result!, _project.AnalyzerOptions, default)!
            .Findings.Single()
            .Diagnostic;
    }

    [Benchmark]
    public async Task<int> Moves()
    {
        var offered = await OfferedFix.AllAsync(FixProviders.Beside<RelocationFixProvider>(), _project, [_finding]);
        return offered.Count > 0 ? offered.Count : throw new InvalidOperationException();
    }

    [GlobalCleanup]
    public void Close() => _workspace.Dispose();
}
