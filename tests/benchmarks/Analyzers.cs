using System.Collections.Immutable;
using DataGravity.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Benchmarks;

/// <summary>What runs in a benchmark.</summary>
public enum Analyzer
{
    /// <summary>The compiler alone.</summary>
    None,
    /// <summary>An analyzer that is called for the same nodes as ours and does nothing.</summary>
    EmptyOnSyntax,
    /// <summary>One that is called for the same operations, as most of the SDK's own are, and does nothing: the driver binds for it.</summary>
    EmptyOnOperations,
    /// <summary>Ours.</summary>
    Placement,
}

internal static class Analyzers
{
    public static AnalyzerOptions Options { get; } = new([]);

    public static DiagnosticAnalyzer Create(Analyzer analyzer) => analyzer switch
    {
        Analyzer.EmptyOnSyntax => new EmptyOnSyntaxAnalyzer(),
        Analyzer.EmptyOnOperations => new EmptyOnOperationsAnalyzer(),
        _ => new PlacementAnalyzer(),
    };
}

/// <summary>See <see cref="Analyzer.EmptyOnSyntax"/>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyOnSyntaxAnalyzer() : EmptyAnalyzer(
    context => context.RegisterSyntaxNodeAction(_ => { }, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression));

/// <summary>See <see cref="Analyzer.EmptyOnOperations"/>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyOnOperationsAnalyzer() : EmptyAnalyzer(
    context => context.RegisterOperationAction(_ => { }, OperationKind.ObjectCreation));

/// <summary>What any analyzer costs.</summary>
public abstract class EmptyAnalyzer(Action<AnalysisContext> register) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("EMPTY", "Nothing", "Nothing", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        register(context);
    }
}
