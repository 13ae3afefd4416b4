namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Finds nothing: for tests of fixes for compiler errors, and of refactorings.</summary>
#pragma warning disable RS1001 // the attribute is for analyzers that a compiler is to load
public sealed class EmptyDiagnosticAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
    }
}
