using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers;

/// <summary>Reports machine-learning compute that stands away from its data, at the expression that creates it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlacementAnalyzer : DiagnosticAnalyzer
{
    private readonly ProgramCache _programs = new();
    private readonly ResultCache _results = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (PulumiSymbols.TryCreate(start.Compilation) is not { } pulumi)
                return;
            var session = new GravitySession(start.Compilation, start.Options.AdditionalFiles, pulumi, _programs, _results);
            // From the tree being analysed into that tree: only that gives live squiggles and light bulbs.
            start.RegisterSyntaxNodeAction(
                node => Report(node, session), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
        });
    }

    private static void Report(SyntaxNodeAnalysisContext context, GravitySession session)
    {
        foreach (var finding in session.FindingsAt(context.Node, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(finding.Rule),
                LocationOf(context.Node),
                Descriptors.SeverityOf(finding.Severity),
                finding.Related.Select(session.LocationOf).OfType<Location>(),
                finding.Properties.ToImmutableDictionary(),
                finding.Message));
        }
    }

    /// <summary>The type name; where the type is inferred, the <c>new</c> keyword.</summary>
    private static Location LocationOf(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        _ => node.GetLocation(),
    };
}
