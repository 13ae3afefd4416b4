using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Testing.Tests.Subjects;

/// <summary>Reports types in lower case that neither <c>names.txt</c> nor the option <c>allowed_name</c> allows.</summary>
public sealed class AllowedNameAnalyzer : LowercaseTypeAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                var options = symbol.Options.AnalyzerConfigOptionsProvider.GetOptions(symbol.Symbol.Locations[0].SourceTree!);
                options.TryGetValue("allowed_name", out var allowed);
                var names = symbol.Options.AdditionalFiles.Where(file => Path.GetFileName(file.Path) == "names.txt").SelectMany(file => file.GetText()!.ToString().Split('\n'));
                if (!names.Append(allowed).Contains(symbol.Symbol.Name))
                {
                    Analyze(symbol.Symbol, symbol.ReportDiagnostic);
                }
            },
            SymbolKind.NamedType);
    }
}

/// <summary>Adds the name to <c>names.txt</c>.</summary>
public sealed class AllowNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LowercaseTypeAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => new AllowAll();

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        context.RegisterCodeFix(CodeAction.Create("Allow", token => AllowAsync(project, [context.Diagnostics[0]], token), "allow"), context.Diagnostics[0]);
        return Task.CompletedTask;
    }

    private static async Task<Solution> AllowAsync(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var file = project.AdditionalDocuments.Single();
        var text = await file.GetTextAsync(cancellationToken);
        var names = diagnostics.Select(diagnostic => diagnostic.Location.SourceTree!.GetText(cancellationToken).ToString(diagnostic.Location.SourceSpan) + "\n");
        return project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(new TextChange(new TextSpan(text.Length, 0), string.Concat(names))));
    }

    // The batch fixer merges documents, and drops what happens to any other file.
    private sealed class AllowAll : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document)
                : await context.GetAllDiagnosticsAsync(context.Project);
            return CodeAction.Create("Allow all", token => AllowAsync(context.Project, diagnostics, token), "allow");
        }
    }
}
