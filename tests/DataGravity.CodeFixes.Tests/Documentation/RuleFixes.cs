using System.Reflection;
using DataGravity.CodeFixes.Relocation;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>The fixes there are, by what they are exported as.</summary>
internal static class RuleFixes
{
    private static readonly (string Name, CodeFixProvider Provider)[] s_all =
    [
        .. typeof(RelocationFixProvider).Assembly.GetTypes()
            .Select(type => (type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name, type))
            .Where(export => export.Name is not null)
            .Select(export => (export.Name!, (CodeFixProvider)Activator.CreateInstance(export.type)!))
            .OrderBy(export => export.Item1, StringComparer.Ordinal),
    ];

    /// <summary>The fixes of a rule, as people call them.</summary>
    public static string Of(string rule) => string.Join(", ", s_all.Where(fix => fix.Provider.FixableDiagnosticIds.Contains(rule)).Select(fix => fix.Name));
}
