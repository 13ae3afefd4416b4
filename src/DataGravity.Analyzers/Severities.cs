using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers;

/// <summary>
/// The severity with which a finding is reported. The mode is applied here, and not by a configuration file of severities, since a severity
/// for an id in such a file would win over what the user sets for a category or for all analyzers.
/// </summary>
internal static class Severities
{
    private const string Mode = "build_property.DataGravityMode";
    private const string Bulk = "dotnet_analyzer_diagnostic.";

    /// <summary>The severity that the project's mode gives to a finding.</summary>
    public static DiagnosticSeverity Of(RuleDescriptor rule, RuleSeverity severity, AnalyzerOptions options)
    {
        var mode = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Mode, out var value) ? value : null;
        return RuleMode.Raise(mode, rule, severity) switch
        {
            RuleSeverity.Hidden => DiagnosticSeverity.Hidden,
            RuleSeverity.Info => DiagnosticSeverity.Info,
            RuleSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Error,
        };
    }

    /// <summary>
    /// Diagnostics with the user's severities and <c>#pragma</c> directives. Those whose severity is <c>none</c> are left out. Roslyn's own
    /// <see cref="CompilationWithAnalyzers.GetEffectiveDiagnostics(IEnumerable{Diagnostic}, Compilation)"/> ignores bulk settings.
    /// </summary>
    public static IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics, Compilation compilation, AnalyzerOptions options) =>
        CompilationWithAnalyzers.GetEffectiveDiagnostics(
            diagnostics.Select(diagnostic => ApplyBulk(diagnostic, compilation, options)).OfType<Diagnostic>(),
            compilation
        );

    private static Diagnostic? ApplyBulk(Diagnostic diagnostic, Compilation compilation, AnalyzerOptions options)
    {
        if (diagnostic.Location.SourceTree is not { } tree || IsConfigured(diagnostic.Id, tree, compilation))
            return diagnostic;
        var config = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return
            config.TryGetValue($"{Bulk}category-{diagnostic.Descriptor.Category}.severity", out var severity)
            || config.TryGetValue($"{Bulk}severity", out severity)
            ? severity.ToLowerInvariant() switch
            {
                "none" => null,
                "silent" or "refactoring" => With(diagnostic, DiagnosticSeverity.Hidden),
                "suggestion" => With(diagnostic, DiagnosticSeverity.Info),
                "warning" => With(diagnostic, DiagnosticSeverity.Warning),
                "error" => With(diagnostic, DiagnosticSeverity.Error),
                _ => diagnostic,
            }
            : diagnostic;
    }

    /// <summary>Whether a severity is set for the id itself: then bulk settings do not count.</summary>
    private static bool IsConfigured(string id, SyntaxTree tree, Compilation compilation) =>
        compilation.Options.SpecificDiagnosticOptions.ContainsKey(id)
        || compilation.Options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, id, default, out _) || provider.TryGetGlobalDiagnosticValue(id, default, out _));

    private static Diagnostic With(Diagnostic diagnostic, DiagnosticSeverity severity) =>
        Diagnostic.Create(
            diagnostic.Descriptor,
            diagnostic.Location,
            severity,
            diagnostic.AdditionalLocations,
            diagnostic.Properties,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
}
