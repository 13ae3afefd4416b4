using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers;

/// <summary>
/// Reports mistakes in the source of a Pulumi program, which need no evaluation. One analyzer for all such rules: what the compiler's
/// driver does for each analyzer, and for each node that it is called for, costs more than the rules.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceAnalyzer : DiagnosticAnalyzer
{
    private readonly AnalysisCache _cache;

    /// <summary>Creates an analyzer that shares what it knows with the other analyzer of this process.</summary>
    public SourceAnalyzer()
        : this(AnalysisCache.Shared) { }

    /// <inheritdoc cref="PlacementAnalyzer(AnalysisCache)"/>
    internal SourceAnalyzer(AnalysisCache cache) => _cache = cache;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        SourceRule.All.Select(rule => Descriptors.Get(rule.Descriptor)).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (PulumiSymbols.TryCreate(start.Compilation) is { } pulumi)
                start.RegisterSemanticModelAction(model => Report(model, pulumi));
        });
    }

    private void Report(SemanticModelAnalysisContext context, PulumiSymbols pulumi)
    {
        var model = context.SemanticModel;
        var lowered = _cache.Programs.Lower(model.Compilation, pulumi, context.CancellationToken).Find(model.SyntaxTree);
        foreach (var finding in lowered?.Findings ?? [])
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Descriptors.Get(finding.Rule),
                    model.SyntaxTree.GetLocation(finding.Span),
                    Severities.Of(finding.Rule, finding.Rule.Severity, context.Options),
                    additionalLocations: null,
                    finding.Properties,
                    finding.Message
                )
            );
        }
    }
}
