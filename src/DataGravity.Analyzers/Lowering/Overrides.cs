using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Finds the members of a type that override virtual members or implement interface members.</summary>
internal static class Overrides
{
    public static Dictionary<string, string> MethodsOf(INamedTypeSymbol type, SymbolNames names) =>
        Of<IMethodSymbol>(type, names, m => m.OverriddenMethod)
            .ToDictionary(pair => pair.Key, pair => names.IdOf(pair.Value.OriginalDefinition));

    public static Dictionary<string, Member> PropertiesOf(INamedTypeSymbol type, SymbolNames names) =>
        Of<IPropertySymbol>(type, names, p => p.OverriddenProperty)
            .Select(pair => (pair.Key, Member: (ISymbol)pair.Value))
            .Concat(Of<IEventSymbol>(type, names, e => e.OverriddenEvent).Select(pair => (pair.Key, Member: (ISymbol)pair.Value)))
            .ToDictionary(pair => pair.Key, pair => names.MemberOf(pair.Member) with { VirtualId = null });

    private static Dictionary<string, T> Of<T>(INamedTypeSymbol type, SymbolNames names, Func<T, T?> overridden)
        where T : class, ISymbol
    {
        var found = new Dictionary<string, T>();
        foreach (var member in type.GetMembers().OfType<T>())
        {
            for (var original = overridden(member); original is not null; original = overridden(original))
                found[names.IdOf(original.OriginalDefinition)] = member;
        }
        // The implementation may be inherited.
        foreach (var original in type.AllInterfaces.SelectMany(i => i.GetMembers().OfType<T>()))
        {
            if (type.FindImplementationForInterfaceMember(original) is T { IsImplicitlyDeclared: false } member && names.IsInSource(member))
                found[names.IdOf(original.OriginalDefinition)] = member;
        }
        return found;
    }
}
