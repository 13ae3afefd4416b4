using System.Runtime.CompilerServices;
using DataGravity.Analyzers.Lowering;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Libraries;

/// <summary>Tells component libraries from programs, and from the packages that bring a provider's resource classes.</summary>
internal static class LibraryKind
{
    private static readonly ConditionalWeakTable<Compilation, object> s_known = new();

    /// <summary>Whether a compilation is a library of components: it references Pulumi, and has no entry point.</summary>
    public static bool IsLibrary(Compilation compilation) =>
        !compilation.Options.OutputKind.IsApplication()
        && compilation is CSharpCompilation { AssemblyName: { } name }
        && LibraryIds.IsName(name)
        && (bool)s_known.GetValue(compilation, c => PulumiSymbols.TryCreate(c) is { } pulumi && !IsPackage(c, pulumi));

    private static bool IsApplication(this OutputKind kind) =>
        kind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    /// <summary>
    /// Whether it is Pulumi itself, or a package of a provider. Such a package has an attribute of its own for type tokens. Its classes are
    /// known by their tokens; their bodies tell nothing more.
    /// </summary>
    private static bool IsPackage(Compilation compilation, PulumiSymbols pulumi) =>
        pulumi.IsPulumi(compilation.Assembly)
        || compilation
            .GetSymbolsWithName(name => name.EndsWith("ResourceTypeAttribute", StringComparison.Ordinal), SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Any(pulumi.IsTypeToken);
}
