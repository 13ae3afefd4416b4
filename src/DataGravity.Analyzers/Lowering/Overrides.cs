using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>What a type puts in the place of virtual members of its base types and of members of interfaces.</summary>
internal static class Overrides
{
    public static Dictionary<string, string> MethodsOf(INamedTypeSymbol type) =>
        Of<IMethodSymbol>(type, m => m.OverriddenMethod).ToDictionary(pair => pair.Key, pair => SymbolNames.IdOf(pair.Value.OriginalDefinition));

    public static Dictionary<string, Member> PropertiesOf(INamedTypeSymbol type, SymbolNames names) =>
        Of<IPropertySymbol>(type, p => p.OverriddenProperty).ToDictionary(pair => pair.Key, pair => names.MemberOf(pair.Value) with { VirtualId = null });

    private static Dictionary<string, T> Of<T>(INamedTypeSymbol type, Func<T, T?> overridden)
        where T : class, ISymbol
    {
        var found = new Dictionary<string, T>();
        foreach (var member in type.GetMembers().OfType<T>())
        {
            for (var original = overridden(member); original is not null; original = overridden(original))
                found[SymbolNames.IdOf(original.OriginalDefinition)] = member;
        }
        // The implementation may be inherited.
        foreach (var original in type.AllInterfaces.Where(i => !i.DeclaringSyntaxReferences.IsEmpty).SelectMany(i => i.GetMembers().OfType<T>()))
        {
            if (type.FindImplementationForInterfaceMember(original) is T { DeclaringSyntaxReferences.IsEmpty: false } member)
                found[SymbolNames.IdOf(original.OriginalDefinition)] = member;
        }
        return found;
    }
}
