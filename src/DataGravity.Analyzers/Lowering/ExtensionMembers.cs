using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>The two symbols that a member of an extension block has.</summary>
internal static class ExtensionMembers
{
    /// <summary>The static method that a member calls which may change what it is called on; null for any other method.</summary>
    public static IMethodSymbol? ByReference(IMethodSymbol method) =>
        SymbolNames.IsExtension(method) && ByClass(method.OriginalDefinition) is { Parameters: [{ RefKind: RefKind.Ref }, ..] } byClass
            ? byClass
            : null;

    /// <summary>
    /// The static method that the class around the block has for a member of it; null where there is none. The floor has no name for the
    /// relation; the two are told by what they take.
    /// </summary>
    public static IMethodSymbol? ByClass(IMethodSymbol member)
    {
        var receivers = member.IsStatic ? 0 : 1;
        return member
            .ContainingType.ContainingType?.GetMembers(member.Name)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method =>
                method.IsStatic
                && method.Parameters.Length == member.Parameters.Length + receivers
                && method.TypeParameters.Length == member.TypeParameters.Length + member.ContainingType.TypeParameters.Length
                && method.Parameters.Skip(receivers).Select(TypeText).SequenceEqual(member.Parameters.Select(TypeText))
            );

        static string TypeText(IParameterSymbol parameter) => parameter.Type.ToDisplayString();
    }
}
