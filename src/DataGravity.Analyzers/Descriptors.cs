using System.Collections.Immutable;
using DataGravity.Analyzers.Rules;
using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>The rules as Roslyn's descriptors.</summary>
internal static class Descriptors
{
    public const string HelpFolder = "https://github.com/DataGravity/DataGravity/blob/main/docs/rules/";

    /// <summary>All rules, by id: those about what a program registers, and those about its source.</summary>
    public static IReadOnlyList<RuleDescriptor> Rules { get; } =
    [.. RuleOrder.All.Concat(SourceRule.All.Select(rule => rule.Descriptor)).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_byId = Rules
        .Select(Create)
        .ToImmutableDictionary(d => d.Id);

    /// <summary>All rules, by id, as descriptors.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = Rules.Select(Get).ToImmutableArray();

    public static DiagnosticDescriptor Get(RuleDescriptor rule) => s_byId[rule.Id];

    /// <summary>The category as configuration files name it: <c>dotnet_analyzer_diagnostic.category-DataGravity.Cost.severity</c>.</summary>
    public static string CategoryOf(RuleDescriptor rule) => $"DataGravity.{rule.Category}";

    private static DiagnosticDescriptor Create(RuleDescriptor rule) =>
        new(
            rule.Id,
            rule.Title,
            "{0}",
            CategoryOf(rule),
            rule.Severity switch
            {
                RuleSeverity.Hidden => DiagnosticSeverity.Hidden,
                RuleSeverity.Info => DiagnosticSeverity.Info,
                _ => DiagnosticSeverity.Warning,
            },
            isEnabledByDefault: true,
            rule.Description,
            HelpFolder + rule.Id + ".md",
            "Pulumi",
            rule.Category.ToString()
        );
}
