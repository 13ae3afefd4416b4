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

    /// <summary>An analyzer that is called for each creation and call, and does nothing.</summary>
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
            Analyzer.EmptyOnSyntax => [new EmptySourceRule()],
            Analyzer.EmptyOnOperations => [new EmptyOperationRule()],
            _ => [new PlacementAnalyzer(), new SourceAnalyzer()],
        };
}

/// <summary>See <see cref="Analyzer.EmptyOnSyntax"/>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptySourceRule()
    : EmptyAnalyzer(start =>
        start.RegisterSyntaxNodeAction(
            _ => { },
            SyntaxKind.ObjectCreationExpression,
            SyntaxKind.ImplicitObjectCreationExpression,
            SyntaxKind.InvocationExpression
        )
    );

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
