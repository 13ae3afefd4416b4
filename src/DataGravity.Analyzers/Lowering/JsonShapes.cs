using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Reads off types how JSON becomes them: names match by case, attributes rename, constructors with parameters are used.</summary>
internal static class JsonShapes
{
    // A type that holds itself has no end.
    private const int MaxDepth = 8;
    private const string Namespace = "System.Text.Json";

    /// <summary>The shape that a method reads JSON into; null for a method that reads none.</summary>
    public static JsonShape? Of(IMethodSymbol method, SymbolNames names) =>
        method is { TypeArguments: [var type], Name: "GetObject" or "RequireObject" or "GetSecretObject" or "RequireSecretObject" }
            && method.ContainingType is { Name: "Config", ContainingNamespace.Name: "Pulumi" }
        ? Of(type, names, 0)
        : null;

    private static JsonShape Of(ITypeSymbol type, SymbolNames names, int depth)
    {
        if (depth > MaxDepth)
            return new JsonAnything(IsKnown: false);
        switch (type)
        {
            case { SpecialType: SpecialType.System_Object }:
                return new JsonAnything(IsKnown: true);
            case { SpecialType: SpecialType.System_String or SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double) }:
                return new JsonScalar(names.TypeOf(type).Id);
            case IArrayTypeSymbol { Rank: 1 } array:
                return new JsonList(Of(array.ElementType, names, depth + 1));
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return Of(nullable.TypeArguments[0], names, depth);
            case INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } map when IsCollection(map):
                return new JsonMap(Of(value, names, depth + 1));
            case INamedTypeSymbol { TypeArguments: [var element] } list when IsCollection(list):
                return new JsonList(Of(element, names, depth + 1));
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } named when names.IsInSource(named):
                return Object(named, names, depth + 1);
            default:
                return new JsonAnything(IsKnown: type.Name is "JsonElement" or "JsonNode" or "JsonObject" && type.ContainingNamespace?.ToDisplayString().StartsWith(Namespace, StringComparison.Ordinal) == true);
        }
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable";

    private static JsonShape Object(INamedTypeSymbol type, SymbolNames names, int depth)
    {
        var properties = new List<IPropertySymbol>();
        for (var current = type; current is not null && names.IsInSource(current); current = current.BaseType)
            properties.AddRange(current.GetMembers().OfType<IPropertySymbol>().Where(p => p is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } && Attribute(p, "JsonIgnoreAttribute") is null));

        // Without parameters if there is such a constructor; else the only one there is.
        var constructors = type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public && !IsCopy(c, type)).ToArray();
        var constructor = constructors.FirstOrDefault(c => Attribute(c, "JsonConstructorAttribute") is not null)
            ?? constructors.FirstOrDefault(c => c.Parameters.IsEmpty)
            ?? (constructors is [var only] ? only : null);
        if (constructor is null)
            return new JsonAnything(IsKnown: false);

        var parameters = constructor.Parameters.Select(p => new JsonParameter(
            properties.FirstOrDefault(property => string.Equals(property.Name, p.Name, StringComparison.OrdinalIgnoreCase)) is { } of ? NameOf(of) : p.Name,
            Of(p.Type, names, depth),
            new Literal(p.HasExplicitDefaultValue ? p.ExplicitDefaultValue : SymbolNames.DefaultOf(p.Type)))).ToArray();
        var members = properties
            .Where(p => p.SetMethod is { DeclaredAccessibility: Accessibility.Public } && parameters.All(parameter => parameter.Name != NameOf(p)))
            .Select(p => new JsonMember(NameOf(p), Of(p.Type, names, depth), names.MemberOf(p)));
        return new JsonObject(names.TypeOf(type), constructor.IsImplicitlyDeclared ? null : names.ConstructorOf(constructor), parameters, members.ToArray());
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type);

    private static string NameOf(IPropertySymbol property) =>
        Attribute(property, "JsonPropertyNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : property.Name;

    private static AttributeData? Attribute(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == name && a.AttributeClass.ContainingNamespace?.ToDisplayString() == Namespace + ".Serialization");
}
