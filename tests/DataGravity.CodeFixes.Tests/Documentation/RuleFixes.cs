using System.Reflection;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>The fixes there are, by what they are exported as.</summary>
internal static class RuleFixes
{
    private static readonly (string Name, CodeFixProvider Provider)[] s_all =
    [
        .. FixProviders
            .Of(typeof(RelocationFixProvider).Assembly)
            .Select(provider => (Name: provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name!, provider))
            .Where(fix => fix.Name is not null)
            .OrderBy(fix => fix.Name, StringComparer.Ordinal),
    ];

    /// <summary>The fixes of a rule, as people call them.</summary>
    public static string Of(string rule) =>
        string.Join(", ", s_all.Where(fix => fix.Provider.FixableDiagnosticIds.Contains(rule)).Select(fix => fix.Name));
}
