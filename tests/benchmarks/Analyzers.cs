using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Benchmarks;

/// <summary>What runs in a benchmark.</summary>
public enum Analyzer
{
    /// <summary>The compiler alone.</summary>
    None,

    /// <summary>As many analyzers as the package has, that are called for the same nodes and do nothing.</summary>
    EmptyOnSyntax,

    /// <summary>The same, called for operations as most of the SDK's own are: the driver binds for them.</summary>
    EmptyOnOperations,

    /// <summary>Those of the package.</summary>
    Package,
}

internal static class Analyzers
{
    public static AnalyzerOptions Options { get; } = new([]);

    public static ImmutableArray<DiagnosticAnalyzer> Create(Analyzer analyzer) =>
        analyzer switch
        {
            Analyzer.EmptyOnSyntax => [new EmptyProgramRule(), .. PulumiRule.All.Select(_ => new EmptySourceRule())],
            Analyzer.EmptyOnOperations => [new EmptyProgramRule(), .. PulumiRule.All.Select(_ => new EmptyOperationRule())],
            _ => [new PlacementAnalyzer(), .. PulumiRule.All],
        };
}

/// <summary>What <see cref="PlacementAnalyzer"/> registers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyProgramRule()
    : EmptyAnalyzer(start =>
    {
        start.RegisterSyntaxNodeAction(_ => { }, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
        start.RegisterAdditionalFileAction(_ => { });
        start.RegisterSyntaxTreeAction(_ => { });
    });

/// <summary>What a rule about source registers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptySourceRule() : EmptyAnalyzer(start => start.RegisterSyntaxNodeAction(_ => { }, ResourceCreation.Kinds));

/// <summary>See <see cref="Analyzer.EmptyOnOperations"/>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyOperationRule()
    : EmptyAnalyzer(start => start.RegisterOperationAction(_ => { }, OperationKind.ObjectCreation, OperationKind.Invocation));

/// <summary>What any analyzer costs.</summary>
public abstract class EmptyAnalyzer(Action<CompilationStartAnalysisContext> register) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        "EMPTY",
        "Nothing",
        "Nothing",
        "None",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(register);
    }
}
