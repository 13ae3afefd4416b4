using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Analyzers.Tests.Robustness;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Tests.Package;

/// <summary>
/// What the linker leaves out is never missed. A fault of the analysis makes it silent, so that nothing else would tell.
/// </summary>
public class LinkedAssembliesTests(LinkedAssemblies linked) : IClassFixture<LinkedAssemblies>
{
    private const BindingFlags AllMembers =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly (string Name, AnalyzedProgram Program)[] s_programs =
    [
        .. Samples.Names.Cast<object[]>().Select(row => ((string)row[0], Samples.Load((string)row[0]))),
        .. Idiom.Names.Select(name => (name, Idiom.Load(name).Analyzed)),
    ];

    [Fact]
    public void Every_method_finds_what_it_names()
    {
        var compiled = 0;
        foreach (var type in linked.All.SelectMany(assembly => assembly.GetTypes()))
        {
            foreach (var method in type.GetMethods(AllMembers).Cast<MethodBase>().Concat(type.GetConstructors(AllMembers)))
            {
                if (method.GetMethodBody() is null || type.ContainsGenericParameters || method.ContainsGenericParameters)
                    continue;
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
                compiled++;
            }
        }
        Assert.InRange(compiled, 5_000, int.MaxValue);
    }

    [Fact]
    public async Task Samples_and_idioms_have_the_same_findings_and_fixes()
    {
        var analyzers = linked.Create<DiagnosticAnalyzer>(typeof(PlacementAnalyzer).Assembly).ToImmutableArray();
        var fixes = linked.Create<CodeFixProvider>(typeof(RelocationFixProvider).Assembly);
        Assert.Equal(2, analyzers.Length);
        Assert.All(
            linked.All.SelectMany(assembly => assembly.GetReferencedAssemblies()).Where(name => name.Name!.StartsWith("DataGravity")),
            name => Assert.Contains(AssemblyLoadContext.GetLoadContext(linked.All[0])!.LoadFromAssemblyName(name), linked.All)
        );
        var (findings, offers) = (0, 0);
        foreach (var (name, program) in s_programs)
        {
            using var workspace = new AdhocWorkspace();
            var project = program.Open(workspace);
            var built = await DescribeAsync(
                project,
                [new PlacementAnalyzer(), new SourceAnalyzer()],
                FixProviders.Of(typeof(RelocationFixProvider).Assembly)
            );
            var ofLinked = await DescribeAsync(project, analyzers, fixes);
            Assert.True(built.Findings.SequenceEqual(ofLinked.Findings), name);
            Assert.Equal(built.Fixes, ofLinked.Fixes);
            (findings, offers) = (findings + built.Findings.Count, offers + built.Fixes.Count);
        }
        Assert.InRange(findings, 50, int.MaxValue);
        Assert.InRange(offers, 50, int.MaxValue);
    }

    private static async Task<(IReadOnlyList<string> Findings, IReadOnlyList<string> Fixes)> DescribeAsync(
        Project project,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        IReadOnlyList<CodeFixProvider> providers
    )
    {
        var compilation = (await project.GetCompilationAsync())!;
        var findings = await FoundDiagnostics.OfBuildAsync(compilation, analyzers, project.AnalyzerOptions, concurrent: true);
        var fixes = new List<string>();
        foreach (var fix in await OfferedFix.AllAsync(providers, project, findings))
        {
            var changed = (await fix.ChangedAsync()).GetProject(project.Id)!;
            TextDocument[] documents = [.. changed.Documents, .. changed.AdditionalDocuments];
            var texts = await Task.WhenAll(documents.Select(document => document.GetTextAsync()));
            fixes.Add($"{fix.Provider.GetType().Name}: {fix.Action.Title}\n{string.Join('\n', texts.Select(text => text.ToString()))}");
        }
        return (FoundDiagnostics.Describe(findings), fixes.Order(StringComparer.Ordinal).ToArray());
    }
}
