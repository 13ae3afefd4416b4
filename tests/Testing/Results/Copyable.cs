using System.Globalization;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Diagnostics as the C# that expects them, so that a failing test's output can be pasted into it.</summary>
internal static class Copyable
{
    public static string List(ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath, IEnumerable<Diagnostic> diagnostics) =>
        Lines(diagnostics.Select(diagnostic => One(analyzers, defaultPath, diagnostic)));

    public static string List(ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath, IEnumerable<DiagnosticResult> diagnostics) =>
        Lines(diagnostics.Select(diagnostic => One(analyzers, defaultPath, diagnostic)));

    public static string One(ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath, Diagnostic diagnostic)
    {
        var locations = diagnostic.Location == Location.None ? [] : diagnostic.AdditionalLocations.Prepend(diagnostic.Location);
        var expectation = Creation(analyzers, diagnostic.Id, diagnostic.Severity)
            + string.Concat(locations.Select(location => Place(defaultPath, new DiagnosticLocation(location.GetLineSpan(), DiagnosticLocationOptions.None))))
            + Arguments(diagnostic.Arguments())
            + (diagnostic.IsSuppressed ? ".WithIsSuppressed(true)" : "");
        return $"// {diagnostic}{Environment.NewLine}{expectation},";
    }

    public static string One(ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath, DiagnosticResult diagnostic)
    {
        var locations = diagnostic.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations) ? diagnostic.Spans.Take(1) : diagnostic.Spans;
        var expectation = Creation(analyzers, diagnostic.Id, diagnostic.Severity)
            + string.Concat(locations.Select(location => Place(defaultPath, location)))
            + Arguments(diagnostic.MessageArguments ?? [])
            + (diagnostic.IsSuppressed is { } suppressed ? $".WithIsSuppressed({(suppressed ? "true" : "false")})" : "");
        return $"// {diagnostic}{Environment.NewLine}{expectation},";
    }

    public static string Numbers(DiagnosticLocation location)
    {
        var (start, end) = (location.Span.StartLinePosition, location.Span.EndLinePosition);
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}, {start.Character + 1}");
        return location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? numbers
            : string.Create(CultureInfo.InvariantCulture, $"{numbers}, {end.Line + 1}, {end.Character + 1}");
    }

    private static string Lines(IEnumerable<string> diagnostics) =>
        string.Join(Environment.NewLine, diagnostics) is { Length: > 0 } lines ? lines : "NONE.";

    private static string Creation(ImmutableArray<DiagnosticAnalyzer> analyzers, string id, DiagnosticSeverity severity)
    {
        var supported = analyzers.Select(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault(rules => rules.Any(rule => rule.Id == id), []);
        var creation = (supported.Length, severity) switch
        {
            (1, _) => "VerifyCS.Diagnostic()",
            ( > 1, _) => $"VerifyCS.Diagnostic(\"{id}\")",
            (_, DiagnosticSeverity.Error) => $"DiagnosticResult.CompilerError(\"{id}\")",
            (_, DiagnosticSeverity.Warning) => $"DiagnosticResult.CompilerWarning(\"{id}\")",
            _ => $"new DiagnosticResult(\"{id}\", DiagnosticSeverity.{severity})",
        };
        var raised = supported.FirstOrDefault(rule => rule.Id == id) is { } rule && rule.DefaultSeverity != severity;
        return raised ? $"{creation}.WithSeverity(DiagnosticSeverity.{severity})" : creation;
    }

    private static string Place(string defaultPath, DiagnosticLocation location)
    {
        var path = location.Span.Path == defaultPath ? "" : $"\"{location.Span.Path}\", ";
        var method = location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) ? "WithLocation" : "WithSpan";
        return $".{method}({path}{Numbers(location)})";
    }

    private static string Arguments(IReadOnlyList<object?> arguments) =>
        arguments.Count == 0 ? "" : $".WithArguments({string.Join(", ", arguments.Select(argument => $"\"{argument}\""))})";
}
