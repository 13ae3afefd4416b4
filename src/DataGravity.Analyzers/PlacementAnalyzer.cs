using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers;

/// <summary>Reports machine-learning compute that is far from its data, at the expression that creates it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlacementAnalyzer : DiagnosticAnalyzer
{
    private readonly AnalysisCache _cache;

    /// <summary>Creates an analyzer that shares what it knows with the fixes of this process.</summary>
    public PlacementAnalyzer()
        : this(AnalysisCache.Shared) { }

    /// <summary>Creates an analyzer that starts from a cache of its own, as the first one of a process does.</summary>
    internal PlacementAnalyzer(AnalysisCache cache) => _cache = cache;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleOrder.All.Select(Descriptors.Get).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (PulumiSymbols.TryCreate(start.Compilation) is not { } pulumi)
                return;
            var analysis = new CompilationAnalysis(start.Compilation, start.Options.AdditionalFiles, pulumi, _cache);
            // Report only into the tree that is being analysed: without that, editors show no live squiggles and light bulbs. And report
            // when its model is complete: by then a build has bound all bodies, so lowering does not bind them again.
            start.RegisterSemanticModelAction(model => Report(model, analysis));
            start.RegisterAdditionalFileAction(file => Report(file, analysis));
            start.RegisterSyntaxTreeAction(tree => EditorConfig.Report(tree, start.Compilation));
        });
    }

    private static void Report(SemanticModelAnalysisContext context, CompilationAnalysis analysis)
    {
        foreach (var reported in analysis.FindingsIn(context.SemanticModel.SyntaxTree, context.Options, context.CancellationToken))
            context.ReportDiagnostic(reported.Diagnostic);
    }

    private static void Report(AdditionalFileAnalysisContext context, CompilationAnalysis analysis)
    {
        foreach (var problem in analysis.ProblemsIn(context.AdditionalFile, context.CancellationToken))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Descriptors.Get(ConfigurationRule.Descriptor),
                    Location.Create(problem.Path, new TextSpan(problem.Span.Start, problem.Span.Length), LinesOf(problem.Span)),
                    problem.Message
                )
            );
        }
    }

    private static LinePositionSpan LinesOf(YamlSpan span) =>
        new(new LinePosition(span.StartLine, span.StartColumn), new LinePosition(span.EndLine, span.EndColumn));
}
