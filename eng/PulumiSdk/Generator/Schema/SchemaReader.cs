using System.Text.Json;

namespace PulumiSdk.Generator.Schema;

/// <summary>Reads a package schema from JSON.</summary>
internal static class SchemaReader
{
    public static Package Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var csharp = root.Child("language").Child("csharp");
        var namespaces = csharp.Child("namespaces").Members().ToDictionary(member => member.Name, member => member.Value.GetString()!);
        var name = root.GetProperty("name").GetString()!;
        var rootNamespace = csharp.Text("rootNamespace") ?? "Pulumi";
        return new(
            name,
            root.Text("version") ?? "0.0.0",
            $"{rootNamespace}.{(namespaces.TryGetValue(name, out var own) ? own : Identifiers.UpperFirst(name))}",
            namespaces,
            root.Child("meta").Text("moduleFormat")?.EndsWith("(?:/[^/]*)", StringComparison.Ordinal) == true,
            csharp.Text("compatibility") is "tfbridge20" or "kubernetes20",
            csharp.Text("compatibility") == "kubernetes20",
            [.. root.Child("resources").Members().Select(member => ReadResource(member.Name, member.Value))],
            [.. root.Child("functions").Members().Select(member => ReadFunction(member.Name, member.Value))],
            root.Child("types").Members().ToDictionary(member => member.Name, member => ReadType(member.Name, member.Value)),
            ReadResource($"pulumi:providers:{name}", root.Child("provider")),
            PropertyReader.Read(root.Child("config").Child("variables"), required: default)
        );
    }

    private static Resource ReadResource(string token, JsonElement spec) =>
        new(
            token,
            spec.Flag("isComponent"),
            spec.Text("deprecationMessage"),
            PropertyReader.Read(spec.Child("inputProperties"), spec.Child("requiredInputs")),
            PropertyReader.Read(spec.Child("properties"), spec.Child("required")),
            spec.TryGetProperty("stateInputs", out var state)
                ? PropertyReader.Read(state.Child("properties"), state.Child("required"))
                : null
        );

    private static Function ReadFunction(string token, JsonElement spec) =>
        new(token, spec.Text("deprecationMessage"), ReadObject(spec.Child("inputs")), ReadObject(spec.Child("outputs")));

    private static IReadOnlyList<Property>? ReadObject(JsonElement spec) =>
        spec.ValueKind == JsonValueKind.Object ? PropertyReader.Read(spec.Child("properties"), spec.Child("required")) : null;

    private static NestedType ReadType(string token, JsonElement spec) =>
        new(
            token,
            PropertyReader.Read(spec.Child("properties"), spec.Child("required")),
            spec.TryGetProperty("enum", out var values) ? ReadEnum(spec, values) : null
        );

    private static EnumSpec ReadEnum(JsonElement spec, JsonElement values) =>
        new(
            spec.Text("type") switch
            {
                "string" => "string",
                "integer" => "int",
                _ => "double",
            },
            [
                .. values
                    .EnumerateArray()
                    .Select(value =>
                        (
                            Identifiers.Member(value.Text("name") ?? value.GetProperty("value").ToString()),
                            value.GetProperty("value").GetRawText()
                        )
                    ),
            ]
        );
}
