using System.Text;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Testing.Tests.Subjects;

/// <summary>Has two rules: one for types, one for methods.</summary>
public sealed class TwoRulesAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Methods = new("T0002", "Lower case", "Method '{0}' is in lower case", "Test", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [LowercaseTypeAnalyzer.Rule, Methods];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && char.IsLower(method.Name[0]))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Methods, method.Locations[0], [method.ContainingType.Locations[0]], method.Name));
                }
            },
            SymbolKind.Method);
    }
}

/// <summary>Allows unused fields that are named so.</summary>
public sealed class UnusedFieldSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Rule = new("S0001", "CS0169", "it says so");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Rule];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics.Where(diagnostic => diagnostic.GetMessage().Contains("unused", StringComparison.Ordinal)))
        {
            context.ReportSuppression(Suppression.Create(Rule, diagnostic));
        }
    }
}

/// <summary>Defines what the compiler does not find, in a document of its own.</summary>
public sealed class DefineTypeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["CS0246"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken);
        var name = text.ToString(context.Span);
        var project = context.Document.Project;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Define",
                _ => Task.FromResult(project.AddDocument($"{name}.cs", SourceText.From($"class {name} {{ }}", Encoding.UTF8), ["Types"], $"/0/Types/{name}.cs").Project.Solution),
                "define"),
            context.Diagnostics);
    }
}
