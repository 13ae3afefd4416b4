using System.Collections.Immutable;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Benchmarks;

/// <summary>
/// Ours beside others in a warm process: all diagnostics of a program of 60 files with 40 resources each, then the assembly. Here all rules
/// run that are enabled; the compiler leaves out those whose findings it would not print. <see cref="PeersCommand"/> measures it.
/// </summary>
[MemoryDiagnoser]
[CpuTime]
[IterationCount(5)]
public class PeerBenchmarks
{
    private readonly AdhocWorkspace _workspace = new();
    private Project _project = null!;
    private CSharpCompilation _program = null!;
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;

    public static IEnumerable<AnalyzerSet> Sets => AnalyzerSet.All;

    [ParamsSource(nameof(Sets))]
    public AnalyzerSet Analyzers { get; set; } = AnalyzerSet.None;

    /// <summary>Whether each file has a model far from its bucket.</summary>
    [Params(false, true)]
    public bool Far { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _project = new AnalyzedProgram([.. GeneratedPrograms.Sources(60, 40, Far)])
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        }.Open(_workspace);
        foreach (var file in Analyzers.Configs)
            _project = _project.AddAnalyzerConfigDocument(file, SourceText.From(File.ReadAllText(file)), filePath: file).Project;
        _program = (CSharpCompilation)(await _project.GetCompilationAsync())!;
        var loader = new Loader();
        _analyzers =
        [
            .. Analyzers.Assemblies.SelectMany(file => new AnalyzerFileReference(file, loader).GetAnalyzers(LanguageNames.CSharp)),
        ];
        if (Analyzers.Assemblies.Count > 0 && _analyzers.IsEmpty)
            throw new InvalidOperationException($"{Analyzers} has no analyzers");
    }

    [Benchmark]
    public Task<int> Build() => FreshBuild.RunAsync(_program, _analyzers, _project.AnalyzerOptions);

    [GlobalCleanup]
    public void Close() => _workspace.Dispose();

    /// <summary>Loads analyzers as this program's own assemblies are loaded, and what they depend on from beside them.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
