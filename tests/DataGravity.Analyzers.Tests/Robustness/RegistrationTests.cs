using System.Collections.Immutable;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Tests.Robustness;

public class RegistrationTests
{
    [Fact]
    public async Task A_project_without_Pulumi_pays_nothing()
    {
        var actions = await ActionsAsync(FrameworkReferences.Net100);
        Assert.Equal(1, actions.CompilationStartActionsCount);
        Assert.Equal(0, OthersOf(actions));
    }

    [Fact]
    public async Task A_project_with_Pulumi_is_only_asked_about_files_that_are_bound_and_its_configuration()
    {
        var actions = await ActionsAsync([.. FrameworkReferences.Net100, .. PulumiReferences.All]);
        Assert.Equal(
            (1, 1, 1, 1, 3),
            (
                actions.CompilationStartActionsCount,
                actions.SemanticModelActionsCount,
                actions.SyntaxTreeActionsCount,
                actions.AdditionalFileActionsCount,
                OthersOf(actions)
            )
        );
    }

    [Fact]
    public async Task Rules_about_source_are_only_asked_about_files_that_are_bound()
    {
        Assert.Equal(0, OthersOf(await ActionsAsync(FrameworkReferences.Net100, new SourceAnalyzer())));
        var actions = await ActionsAsync([.. FrameworkReferences.Net100, .. PulumiReferences.All], new SourceAnalyzer());
        Assert.Equal((1, 1), (actions.SemanticModelActionsCount, OthersOf(actions)));
    }

    [Fact]
    public async Task An_editor_may_ask_about_a_line_only()
    {
        var program = Samples.Load("CrossRegionTraining");
        var compilation = program.Compile();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var all = await FindingsAsync(compilation, tree, program.Options(), filterSpan: null);
            Assert.NotEmpty(all);
            foreach (var finding in all)
            {
                var line = (await tree.GetTextAsync()).Lines.GetLineFromPosition(finding.Location.SourceSpan.Start).Span;
                Assert.Contains(
                    finding.ToString(),
                    (await FindingsAsync(compilation, tree, program.Options(), line)).Select(found => found.ToString())
                );
            }
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(
        Compilation compilation,
        SyntaxTree tree,
        AnalyzerOptions options,
        TextSpan? filterSpan
    ) =>
        await compilation
            .WithAnalyzers([new PlacementAnalyzer()], options)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan, default);

    private static async Task<AnalyzerTelemetryInfo> ActionsAsync(
        ImmutableArray<MetadataReference> references,
        DiagnosticAnalyzer? analyzer = null
    )
    {
        var program = new AnalyzedProgram(("Program.cs", "var list = new System.Collections.Generic.List<object> { new() };"))
        {
            References = references,
        };
        analyzer ??= new PlacementAnalyzer();
        var analysis = program.Compile().WithAnalyzers([analyzer], program.Options());
        Assert.Empty(await analysis.GetAnalyzerDiagnosticsAsync());
        return await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, default);
    }

    private static int OthersOf(AnalyzerTelemetryInfo actions) =>
        actions.SyntaxNodeActionsCount
        + actions.SyntaxTreeActionsCount
        + actions.SemanticModelActionsCount
        + actions.SymbolActionsCount
        + actions.SymbolStartActionsCount
        + actions.OperationActionsCount
        + actions.OperationBlockActionsCount
        + actions.OperationBlockStartActionsCount
        + actions.CodeBlockActionsCount
        + actions.CodeBlockStartActionsCount
        + actions.CompilationActionsCount
        + actions.CompilationEndActionsCount
        + actions.AdditionalFileActionsCount;
}
