using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Testing.Tests.Subjects;

/// <summary>Throws.</summary>
public sealed class ThrowingAnalyzer : LowercaseTypeAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(_ => throw new InvalidCastException("the reason"), SymbolKind.NamedType);
    }
}

/// <summary>Reports at the end, when an editor has long stopped listening.</summary>
public class ReportsAtTheEnd : LowercaseTypeAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(end =>
        {
            foreach (var type in end.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type))
            {
                end.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], type.Locations[0], type.Name));
            }
        });
    }
}

/// <summary>Reports at the end, and says so.</summary>
public sealed class ReportsAtTheEndAndSaysSo : ReportsAtTheEnd
{
    private static readonly DiagnosticDescriptor s_tagged = new(
        Id,
        "Lower case",
        "Type '{0}' is in lower case",
        "Test",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.CompilationEnd
    );

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_tagged];
}

/// <summary>Looks at the first file only.</summary>
public sealed class PrefersTheFirstFile : LowercaseTypeAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.Locations[0].SourceTree == symbol.Compilation.SyntaxTrees.First())
                {
                    Analyze(symbol.Symbol, symbol.ReportDiagnostic);
                }
            },
            SymbolKind.NamedType
        );
    }
}

/// <summary>Reads a file once and never again.</summary>
public sealed class RemembersByPath : LowercaseTypeAnalyzer
{
    private readonly ConcurrentDictionary<string, ImmutableArray<(TextSpan Span, string Name)>> _found = new();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(tree =>
        {
            foreach (var (span, name) in _found.GetOrAdd(tree.Tree.FilePath, _ => Find(tree.Tree)))
            {
                if (span.End <= tree.Tree.Length)
                {
                    tree.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(tree.Tree, span), name));
                }
            }
        });
    }

    private static ImmutableArray<(TextSpan, string)> Find(SyntaxTree tree) =>
        [
            .. tree.GetRoot()
                .DescendantNodes()
                .OfType<ClassDeclarationSyntax>()
                .Where(type => char.IsLower(type.Identifier.Text[0]))
                .Select(type => (type.Identifier.Span, type.Identifier.Text)),
        ];
}
