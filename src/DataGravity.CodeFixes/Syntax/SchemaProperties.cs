using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Syntax;

/// <summary>Finds the C# properties for inputs and outputs of a schema, by their attributes.</summary>
internal static class SchemaProperties
{
    /// <summary>The property of a resource for an output.</summary>
    public static IPropertySymbol? OutputOf(ITypeSymbol? resource, string? name) => Find(resource, "OutputAttribute", name);

    /// <summary>The property of a resource's args for an input.</summary>
    public static IPropertySymbol? InputOf(ITypeSymbol? args, string? name) => Find(args, "InputAttribute", name);

    private static IPropertySymbol? Find(ITypeSymbol? type, string attribute, string? name)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (
                    property
                        .GetAttributes()
                        .Any(a =>
                            a.AttributeClass?.Name == attribute && a.ConstructorArguments is [{ Value: string given }, ..] && given == name
                        )
                )
                {
                    return property;
                }
            }
        }
        return null;
    }
}
