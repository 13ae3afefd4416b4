using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.Testing;

/// <summary>The code fix providers of an assembly, as an editor finds them.</summary>
public static class FixProviders
{
    /// <summary>One of each, in the order of their namespaces and names.</summary>
    public static ImmutableArray<CodeFixProvider> Of(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
                .OrderBy(type => type.Namespace, StringComparer.Ordinal)
                .ThenBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
        ];

    /// <summary>Those in the namespace of one of them, and below.</summary>
    public static ImmutableArray<CodeFixProvider> Beside<TProvider>()
        where TProvider : CodeFixProvider =>
        [
            .. Of(typeof(TProvider).Assembly)
                .Where(provider => provider.GetType().Namespace!.StartsWith(typeof(TProvider).Namespace!, StringComparison.Ordinal)),
        ];
}
