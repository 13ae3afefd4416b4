using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Finds the members of a type that override virtual members or implement interface members.</summary>
internal static class Overrides
{
    // No body has this id.
    private const string Ambiguous = "?";

    public static Dictionary<string, string> MethodsOf(INamedTypeSymbol type, SymbolNames names) =>
        Of<IMethodSymbol>(type, names, m => m.OverriddenMethod)
            .ToDictionary(pair => pair.Key, pair => pair.Value is null ? Ambiguous : names.IdOf(pair.Value.OriginalDefinition));

    public static Dictionary<string, Member> PropertiesOf(INamedTypeSymbol type, SymbolNames names) =>
        Of<IPropertySymbol>(type, names, p => p.OverriddenProperty)
            .Select(pair => (pair.Key, Member: (ISymbol?)pair.Value))
            .Concat(Of<IEventSymbol>(type, names, e => e.OverriddenEvent).Select(pair => (pair.Key, Member: (ISymbol?)pair.Value)))
            .ToDictionary(
                pair => pair.Key,
                pair =>
                    pair.Member is null
                        ? new Member(names.TypeOf(type).Id, Ambiguous, Ambiguous, false, Ambiguous, Ambiguous, InSource: true)
                        : names.MemberOf(pair.Member) with
                        {
                            VirtualId = null,
                        }
            );

    /// <summary>
    /// The members by the ids of those that they stand for. A type may implement two constructions of one generic interface: which of its
    /// members is called then is not known, and null.
    /// </summary>
    private static Dictionary<string, T?> Of<T>(INamedTypeSymbol type, SymbolNames names, Func<T, T?> overridden)
        where T : class, ISymbol
    {
        var found = new Dictionary<string, T?>();
        foreach (var member in type.GetMembers().OfType<T>())
        {
            for (var original = overridden(member); original is not null; original = overridden(original))
                found[names.IdOf(original.OriginalDefinition)] = member;
        }
        // The implementation may be inherited.
        foreach (var original in type.AllInterfaces.SelectMany(i => i.GetMembers().OfType<T>()))
        {
            if (type.FindImplementationForInterfaceMember(original) is T { IsImplicitlyDeclared: false } member && names.IsInSource(member))
            {
                var id = names.IdOf(original.OriginalDefinition);
                found[id] = !found.TryGetValue(id, out var other) || SymbolEqualityComparer.Default.Equals(other, member) ? member : null;
            }
        }
        return found;
    }
}
