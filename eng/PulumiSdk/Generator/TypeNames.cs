using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator;

/// <summary>Schema types as C# types.</summary>
internal sealed class TypeNames(Names names)
{
    private const string Immutable = "global::System.Collections.Immutable.";
    private const string Generic = "global::System.Collections.Generic.";

    /// <summary>A value that is there: what an output holds, or what an input is made of.</summary>
    public string Value(TypeSpec type, Shape shape) => type switch
    {
        TypeSpec.Simple simple => simple.CSharp,
        TypeSpec.Array array when shape == Shape.Plain => $"{Generic}List<{Value(array.Items, shape)}>",
        TypeSpec.Array array => $"{Immutable}ImmutableArray<{Value(array.Items, shape)}>",
        TypeSpec.Map map when shape == Shape.Plain => $"{Generic}Dictionary<string, {Value(map.Values, shape)}>",
        TypeSpec.Map map => $"{Immutable}ImmutableDictionary<string, {Value(map.Values, shape)}>",
        TypeSpec.Union { Cases.Count: 2 } union => $"global::Pulumi.Union<{Value(union.Cases[0], shape)}, {Value(union.Cases[1], shape)}>",
        TypeSpec.Reference reference => names.Full(reference, shape),
        _ => "object", // Unions of three, too: there is no such type in C#.
    };

    /// <summary>A value that may be missing. A missing array is an empty one.</summary>
    public string Optional(TypeSpec type, Shape shape)
        => type is TypeSpec.Array && shape != Shape.Plain ? Value(type, shape) : $"{Value(type, shape)}?";

    public string Of(Property property, Shape shape)
        => property.IsRequired ? Value(property.Type, shape) : Optional(property.Type, shape);

    /// <summary>An input of that type.</summary>
    public string Input(TypeSpec type, Shape shape) => type switch
    {
        TypeSpec.Array array => $"global::Pulumi.InputList<{Value(array.Items, shape)}>",
        TypeSpec.Map map => $"global::Pulumi.InputMap<{Value(map.Values, shape)}>",
        TypeSpec.Union { Cases.Count: 2 } union => $"global::Pulumi.InputUnion<{Value(union.Cases[0], shape)}, {Value(union.Cases[1], shape)}>",
        TypeSpec.Simple { CSharp: "global::System.Text.Json.JsonElement" } => "global::Pulumi.InputJson",
        _ => $"global::Pulumi.Input<{Value(type, shape)}>",
    };

    public static bool IsCollection(TypeSpec type) => type is TypeSpec.Array or TypeSpec.Map;
}
