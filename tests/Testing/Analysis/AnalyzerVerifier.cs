namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Short forms for tests of an analyzer.</summary>
public class AnalyzerVerifier<TAnalyzer, TTest, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TTest : AnalyzerTest<TVerifier>, new()
    where TVerifier : IVerifier, new()
{
    /// <summary>The analyzer's only diagnostic, expected.</summary>
    public static DiagnosticResult Diagnostic() => new TAnalyzer().SupportedDiagnostics is [var only]
        ? Diagnostic(only)
        : throw new InvalidOperationException("'Diagnostic()' can only be used when the analyzer has a single supported diagnostic. Use 'Diagnostic(DiagnosticDescriptor)' instead.");

    public static DiagnosticResult Diagnostic(string diagnosticId) =>
        new TAnalyzer().SupportedDiagnostics.Where(descriptor => descriptor.Id == diagnosticId).ToArray() is [var only]
            ? Diagnostic(only)
            : throw new InvalidOperationException($"'Diagnostic(string)' needs the analyzer to have exactly one descriptor with id '{diagnosticId}'. Use 'Diagnostic(DiagnosticDescriptor)' instead.");

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <summary>Expects the given diagnostics and those in markup, and no others.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new TTest { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(CancellationToken.None);
    }
}
