using System.Runtime.CompilerServices;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Reads from types how JSON becomes them: names match by case, attributes rename, constructors get parameters.</summary>
internal sealed class JsonShapes
{
    // A generic type may contain itself with ever larger type arguments. No configuration describes this many objects.
    private const int MaxObjects = 256;
    private const string Namespace = "System.Text.Json";

    private readonly SymbolNames _names;
    private readonly Dictionary<INamedTypeSymbol, JsonShape> _objects = new(SymbolEqualityComparer.Default);

    // Objects whose members are not set yet. Those nearest to the requested type come first.
    private readonly Queue<Action> _open = new();

    private JsonShapes(SymbolNames names) => _names = names;

    /// <summary>The shape that a method reads JSON into; null if it reads none.</summary>
    public static JsonShape? Read(IMethodSymbol method, SymbolNames names)
    {
        if (method.TypeArguments is not [var type] || !ReadsJson(method))
            return null;
        var shapes = new JsonShapes(names);
        var shape = shapes.Read(type);
        while (shapes._open.Count > 0)
            shapes._open.Dequeue()();
        return shape;
    }

    private static bool ReadsJson(IMethodSymbol method) =>
        (method.ContainingType.Name, method.Name, method.ContainingNamespace.ToDisplayString())
            is
                ("Config", "GetObject" or "RequireObject" or "GetSecretObject" or "RequireSecretObject", "Pulumi")
                or
                ("Output", "JsonDeserialize", "Pulumi")
                or
                ("JsonSerializer", "Deserialize", Namespace);

    private JsonShape Read(ITypeSymbol type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type)
        {
            case { SpecialType: SpecialType.System_Object }:
                return new JsonAnything(IsKnown: true);
            case { SpecialType: SpecialType.System_String or SpecialType.System_Boolean }:
            case { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double }:
                return new JsonScalar(_names.TypeOf(type).Id);
            case IArrayTypeSymbol { Rank: 1 } array:
                return new JsonList(Read(array.ElementType));
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }:
                return Read(value);
            case INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } map when IsCollection(map):
                return new JsonMap(Read(value));
            case INamedTypeSymbol { TypeArguments: [var element] } list when IsCollection(list):
                return new JsonList(Read(element));
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } named
                when _names.IsInSource(named) && !named.AllInterfaces.Any(i => i.Name == "IEnumerable"):
                if (_objects.TryGetValue(named, out var known))
                    return known;
                return _objects.Count == MaxObjects ? new JsonAnything(IsKnown: false) : _objects[named] = Object(named);
            // What a loader of any type reads is known as far as the file tells.
            case ITypeParameterSymbol:
                return new JsonAnything(IsKnown: true);
            default:
                return new JsonAnything(
                    IsKnown: type.Name is "JsonElement" or "JsonDocument" or "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue"
                        && type.ContainingNamespace?.ToDisplayString().StartsWith(Namespace, StringComparison.Ordinal) == true
                );
        }
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type is { Name: not "KeyValuePair" }
        && type.ContainingNamespace?.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable";

    private JsonShape Object(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        for (var current = type; current is not null && _names.IsInSource(current); current = current.BaseType)
        {
            properties.AddRange(
                current
                    .GetMembers()
                    .OfType<IPropertySymbol>()
                    .Where(p => p is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } && !IsIgnored(p))
            );
        }

        // A constructor without parameters if there is one, else the only one.
        var constructors = type
            .InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public && !SymbolNames.IsCopyConstructor(c, type))
            .ToArray();
        var constructor =
            type.InstanceConstructors.FirstOrDefault(c => Attribute(c, "JsonConstructorAttribute") is not null)
            ?? constructors.FirstOrDefault(c => c.Parameters.IsEmpty)
            ?? (constructors is [var only] ? only : null);
        if (constructor is null || IsConverted(type))
            return new JsonAnything(IsKnown: false);

        var shape = new JsonObject(_names.TypeOf(type), constructor.IsImplicitlyDeclared ? null : _names.ConstructorOf(constructor));
        _open.Enqueue(() =>
        {
            var parameters = constructor
                .Parameters.Select(p => new JsonParameter(
                    properties.FirstOrDefault(property => string.Equals(property.Name, p.Name, StringComparison.OrdinalIgnoreCase))
                        is { } of
                        ? NameOf(of)
                        : p.Name,
                    properties.Any(property =>
                        IsConverted(property) && string.Equals(property.Name, p.Name, StringComparison.OrdinalIgnoreCase)
                    )
                        ? new JsonAnything(IsKnown: false)
                        : Read(p.Type),
                    new Literal(p.HasExplicitDefaultValue ? p.ExplicitDefaultValue : SymbolNames.DefaultOf(p.Type))
                ))
                .ToArray();
            var taken = new HashSet<string>(parameters.Select(parameter => parameter.Name));
            shape.MakeOf(
                parameters,
                [
                    .. properties
                        .Where(p =>
                            (p.SetMethod is { DeclaredAccessibility: Accessibility.Public } || IsConverted(p)) && !taken.Contains(NameOf(p))
                        )
                        .Select(p => new JsonMember(
                            NameOf(p),
                            IsConverted(p) ? new JsonAnything(IsKnown: false) : Read(p.Type),
                            _names.MemberOf(p)
                        )),
                ]
            );
        });
        return shape;
    }

    private static bool IsIgnored(IPropertySymbol property) =>
        Attribute(property, "JsonIgnoreAttribute") is { } ignored
        // Always, or when reading. The other conditions only concern writing.
        && ignored.NamedArguments.All(argument => argument is { Key: "Condition", Value.Value: 1 or 5 });

    /// <summary>Whether code of the program makes it from JSON, or an attribute changes how it is read.</summary>
    private static bool IsConverted(ISymbol symbol) =>
        symbol
            .GetAttributes()
            .Any(a =>
                a.AttributeClass?.ContainingNamespace?.ToDisplayString() == Namespace + ".Serialization"
                && a.AttributeClass.Name
                    is not (
                        "JsonPropertyNameAttribute"
                        or "JsonPropertyOrderAttribute"
                        or "JsonRequiredAttribute"
                        or "JsonIgnoreAttribute"
                        or "JsonSerializableAttribute"
                    )
            );

    private static string NameOf(IPropertySymbol property) =>
        Attribute(property, "JsonPropertyNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : property.Name;

    private static AttributeData? Attribute(ISymbol symbol, string name) =>
        symbol
            .GetAttributes()
            .FirstOrDefault(a =>
                a.AttributeClass?.Name == name && a.AttributeClass.ContainingNamespace?.ToDisplayString() == Namespace + ".Serialization"
            );
}
