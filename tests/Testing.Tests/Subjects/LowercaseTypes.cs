namespace Testing.Tests.Subjects;

/// <summary>Reports type names in lower case, as it should be done.</summary>
public class LowercaseTypeAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "T0001";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Lower case",
        "Type '{0}' is in lower case",
        "Test",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

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
