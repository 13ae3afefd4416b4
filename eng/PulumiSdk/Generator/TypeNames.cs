using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator;

/// <summary>Schema types as C# types.</summary>
internal sealed class TypeNames(Names names)
{
    private const string Immutable = "global::System.Collections.Immutable.";
    private const string Generic = "global::System.Collections.Generic.";

    /// <summary>A value that is there: what an output holds, or what an input is made of.</summary>
    public string Value(TypeSpec type, Shape shape) =>
        type switch
        {
            TypeSpec.Simple simple => simple.CSharp,
            TypeSpec.Array array => $"{Immutable}ImmutableArray<{Value(array.Items, shape)}>",
            TypeSpec.Map map => $"{Immutable}ImmutableDictionary<string, {Value(map.Values, shape)}>",
            TypeSpec.Union union => Union("Union", union, shape),
            TypeSpec.Reference reference => names.Full(reference, shape),
            _ => "object",
        };

    public string Of(Property property, Shape shape) => property.IsRequired ? Value(property.Type, shape) : Optional(property.Type, shape);

    /// <summary>A value that may be missing. A missing array is an empty one.</summary>
    public string Optional(TypeSpec type, Shape shape) => type is TypeSpec.Array ? Value(type, shape) : $"{Value(type, shape)}?";

    /// <summary>An argument that is no input: a list or a map is one that initialisers can add to.</summary>
    public string Plain(TypeSpec type, Shape shape) =>
        type switch
        {
            TypeSpec.Array array => $"{Generic}List<{Value(array.Items, shape)}>",
            TypeSpec.Map map => $"{Generic}Dictionary<string, {Value(map.Values, shape)}>",
            _ => Value(type, shape),
        };

    /// <summary>An input of that type.</summary>
    public string Input(TypeSpec type, Shape shape) =>
        type switch
        {
            TypeSpec.Array array => $"global::Pulumi.InputList<{Value(array.Items, shape)}>",
            TypeSpec.Map map => $"global::Pulumi.InputMap<{Value(map.Values, shape)}>",
            TypeSpec.Union { Cases.Count: 2 } union => Union("InputUnion", union, shape),
            TypeSpec.Simple { CSharp: "global::System.Text.Json.JsonElement" } => "global::Pulumi.InputJson",
            _ => $"global::Pulumi.Input<{Value(type, shape)}>",
        };

    private string Union(string name, TypeSpec.Union union, Shape shape)
    {
        // What a provider answers is not bound to the values an enum knows.
        if (shape == Shape.Output && union.Cases.Select(names.EnumOf).FirstOrDefault(found => found is not null) is { } relaxed)
        {
            return relaxed.ValueType;
        }

        // There is no union of three in C#.
        return union.Cases.Count == 2 ? $"global::Pulumi.{name}<{Value(union.Cases[0], shape)}, {Value(union.Cases[1], shape)}>" : "object";
    }

    public bool IsValue(TypeSpec type) => type is TypeSpec.Simple { IsValue: true } || names.EnumOf(type) is not null;

    public static bool IsCollection(TypeSpec type) => type is TypeSpec.Array or TypeSpec.Map;
}
