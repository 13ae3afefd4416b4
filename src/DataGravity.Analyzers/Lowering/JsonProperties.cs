using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Finds the properties of a type that System.Text.Json and Newtonsoft.Json read and write.</summary>
internal static class JsonProperties
{
    /// <summary>The name that an attribute gives a property; null for none.</summary>
    public static string? NameOf(ISymbol member) =>
        member is not IPropertySymbol
            ? null
            : member
                .GetAttributes()
                .Where(a =>
                    // The name alone is compared first, because writing the whole name of every class is costly.
                    a.AttributeClass
                        is { Name: "JsonPropertyNameAttribute" or "JsonPropertyAttribute" } attribute
                    && attribute.ToDisplayString()
                        is "System.Text.Json.Serialization.JsonPropertyNameAttribute"
                            or "Newtonsoft.Json.JsonPropertyAttribute"
                )
                .Select(a => a.ConstructorArguments is [{ Value: string name }, ..] ? name : null)
                .FirstOrDefault(name => name is not null);

    /// <summary>The public properties with a getter, without those that are ignored.</summary>
    public static IEnumerable<IPropertySymbol> FindAll(INamedTypeSymbol type) =>
        type.GetMembers()
            .OfType<IPropertySymbol>()
            .Where(property =>
                property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null }
                && !property.GetAttributes().Any(a => a.AttributeClass?.Name == "JsonIgnoreAttribute" && a.NamedArguments.IsEmpty)
            );
}
