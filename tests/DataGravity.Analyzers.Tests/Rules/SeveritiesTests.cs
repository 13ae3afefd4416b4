using System.Collections.Immutable;
using DataGravity.Analyzers.Tests.Robustness;
using DataGravity.Judging;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>The severity of a finding: the rule's, then the mode's, then the user's.</summary>
public class SeveritiesTests
{
    private const string Bulk = "dotnet_analyzer_diagnostic.";

    /// <summary>Fixes and the tool ask for the user's severities themselves, and get what the compiler makes of them.</summary>
    [Theory]
    [InlineData("severity", "none", null)]
    [InlineData("severity", "error", DiagnosticSeverity.Error)]
    [InlineData("category-DataGravity.Failure.severity", "none", null)]
    [InlineData("category-DataGravity.Failure.severity", "silent", DiagnosticSeverity.Hidden)]
    [InlineData("category-DataGravity.Failure.severity", "suggestion", DiagnosticSeverity.Info)]
    [InlineData("category-DataGravity.Failure.severity", "default", DiagnosticSeverity.Error)]
    [InlineData("category-DataGravity.Cost.severity", "none", DiagnosticSeverity.Error)]
    public async Task A_bulk_setting_counts_as_for_the_compiler(string key, string value, DiagnosticSeverity? severity)
    {
        var strict = Samples.Load("CrossRegionTraining") with
        {
            ConfigOptions = ImmutableDictionary<string, string>.Empty.Add("build_property.DataGravityMode", "strict"),
        };
        var set = strict with { ConfigOptions = strict.ConfigOptions.Add(Bulk + key, value) };
        var compilation = strict.Compile();
        DiagnosticSeverity[] expected = severity is { } one ? [one] : [];
        Assert.Equal(expected, SeveritiesOf(await AnalyzeAsync(compilation, set)));
        Assert.Equal(expected, SeveritiesOf(Severities.Apply(await AnalyzeAsync(compilation, strict), compilation, set.Options())));
    }

    [Theory]
    [InlineData("recommended", "PDG1003", RuleSeverity.Warning, RuleSeverity.Warning)]
    [InlineData("strict", "PDG1003", RuleSeverity.Warning, RuleSeverity.Error)]
    [InlineData("strict", "PDG1003", RuleSeverity.Info, RuleSeverity.Warning)]
    [InlineData("strict", "PDG1001", RuleSeverity.Warning, RuleSeverity.Warning)]
    [InlineData("strict", "PDG1001", RuleSeverity.Info, RuleSeverity.Warning)]
    [InlineData("strict", "PDG3001", RuleSeverity.Info, RuleSeverity.Info)]
    [InlineData("strict", "PDG3001", RuleSeverity.Hidden, RuleSeverity.Hidden)]
    [InlineData("all", "PDG3001", RuleSeverity.Hidden, RuleSeverity.Warning)]
    [InlineData("all", "PDG2001", RuleSeverity.Warning, RuleSeverity.Error)]
    public void A_mode_raises_severities(string mode, string id, object given, object expected) =>
        Assert.Equal((RuleSeverity)expected, RuleMode.Raise(mode, Descriptors.Rules.Single(rule => rule.Id == id), (RuleSeverity)given));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, AnalyzedProgram program) =>
        await compilation.WithAnalyzers([new PlacementAnalyzer()], program.Options()).GetAnalyzerDiagnosticsAsync();

    private static DiagnosticSeverity[] SeveritiesOf(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Id == "PDG1003").Select(diagnostic => diagnostic.Severity)];
}
