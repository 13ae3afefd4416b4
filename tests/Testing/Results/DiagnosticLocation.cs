namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An expected location.</summary>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    public FileLinePositionSpan Span { get; } = span;

    public DiagnosticLocationOptions Options { get; } = options;
}

/// <summary>How an expected location is meant.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start counts.</summary>
    IgnoreLength = 1,

    /// <summary>The location is the number of a span in markup, <c>{|#0:…|}</c>.</summary>
    InterpretAsMarkupKey = 2,

    /// <summary>The location is one the diagnostic marks as unnecessary code.</summary>
    UnnecessaryCode = 4,
}

/// <summary>What of a diagnostic is not compared.</summary>
[Flags]
public enum DiagnosticOptions
{
    None = 0,
    IgnoreAdditionalLocations = 1,
    IgnoreSeverity = 2,
}
