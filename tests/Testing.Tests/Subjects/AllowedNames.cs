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
                var names = symbol
                    .Options.AdditionalFiles.Where(file => Path.GetFileName(file.Path) == "names.txt")
                    .SelectMany(file => file.GetText()!.ToString().Split('\n'));
                if (!names.Append(allowed).Contains(symbol.Symbol.Name))
                {
                    Analyze(symbol.Symbol, symbol.ReportDiagnostic);
                }
            },
            SymbolKind.NamedType
        );
    }
}
