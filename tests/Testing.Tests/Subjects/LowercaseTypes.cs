using System.Globalization;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Testing.Tests.Subjects;

/// <summary>Reports type names in lower case, as it should be done.</summary>
public class LowercaseTypeAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "T0001";

    public static readonly DiagnosticDescriptor Rule = new(Id, "Lower case", "Type '{0}' is in lower case", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(symbol => Analyze(symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.NamedType);
    }

    public static void Analyze(ISymbol type, Action<Diagnostic> report)
    {
        if (char.IsLower(type.Name[0]))
        {
            report(Diagnostic.Create(Rule, type.Locations[0], type.Name));
        }
    }
}

/// <summary>Writes the declared name with a capital, and nothing else.</summary>
public class CapitalizeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LowercaseTypeAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(CodeAction.Create("Capitalize", token => ChangeAsync(context.Document, diagnostic, token), "capitalize"), diagnostic);
        }

        return Task.CompletedTask;
    }

    protected virtual string NewName(string name) => char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];

    protected async Task<Document> ChangeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var name = root.FindToken(diagnostic.Location.SourceSpan.Start);
        return document.WithSyntaxRoot(root.ReplaceToken(name, SyntaxFactory.Identifier(name.LeadingTrivia, NewName(name.Text), name.TrailingTrivia)));
    }
}

/// <summary>Leaves what it was called for.</summary>
public sealed class EndlessFix : CapitalizeFix
{
    protected override string NewName(string name) => name + "x";
}

/// <summary>Puts a type parameter list into an identifier: the text is right, the tree is not.</summary>
public sealed class WrongTreeFix : CapitalizeFix
{
    protected override string NewName(string name) => base.NewName(name) + "<T>";
}

/// <summary>Does another thing for all than for one.</summary>
public sealed class UnevenFix : CapitalizeFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var text = await document.GetTextAsync(context.CancellationToken);
        return document.WithText(text.WithChanges(diagnostics.Select(diagnostic => new Microsoft.CodeAnalysis.Text.TextChange(diagnostic.Location.SourceSpan, "All"))));
    });
}

/// <summary>Offers two actions, under a menu.</summary>
public sealed class MenuFix : CapitalizeFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        context.RegisterCodeFix(
            CodeAction.Create(
                "Menu",
                [
                    CodeAction.Create("Keep", _ => Task.FromResult(context.Document), "keep"),
                    CodeAction.Create("Capitalize", token => ChangeAsync(context.Document, diagnostic, token), "capitalize"),
                ],
                isInlinable: false),
            diagnostic);
        return Task.CompletedTask;
    }
}
