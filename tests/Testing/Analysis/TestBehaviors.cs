namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks a test does without.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,
    SkipGeneratedCodeCheck = 1,
    SkipSuppressionCheck = 2,
    SkipGeneratedSourcesCheck = 4,
}

/// <summary>The compiler's diagnostics a test has to expect.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    Suggestions,
    All,
}
