using System.Text.Json;

namespace PulumiSdk.Generator.Schema;

/// <summary>Reads properties and their types.</summary>
internal static class PropertyReader
{
    public static IReadOnlyList<Property> Read(JsonElement properties, JsonElement required)
    {
        var names =
            required.ValueKind == JsonValueKind.Array
                ? new HashSet<string>(required.EnumerateArray().Select(name => name.GetString()!))
                : [];
        return
        [
            .. properties
                .Members()
                .Select(member => Read(member.Name, member.Value, names.Contains(member.Name)))
                .OrderBy(property => property.Name, StringComparer.Ordinal),
        ];
    }

    private static Property Read(string name, JsonElement spec, bool isRequired) =>
        new(
            name,
            ReadType(spec),
            isRequired,
            spec.Flag("plain"),
            spec.Flag("secret"),
            spec.Child("language").Child("csharp").Text("name"),
            spec.Text("deprecationMessage"),
            [.. spec.Child("defaultInfo").Child("environment").Items().Select(variable => variable.GetString()!)],
            spec.TryGetProperty("default", out var value) ? value.GetRawText() : null,
            spec.Text("const")
        );

    private static TypeSpec ReadType(JsonElement spec)
    {
        if (spec.Text("$ref") is { } reference)
        {
            return ReadReference(reference);
        }

        if (spec.TryGetProperty("oneOf", out var cases))
        {
            var types = cases.EnumerateArray().Select(ReadType).Distinct().ToList();
            return types.Count == 1 ? types[0] : new TypeSpec.Union(types);
        }

        return spec.Text("type") switch
        {
            "string" => TypeSpec.Text,
            "boolean" => new TypeSpec.Simple("bool", IsValue: true),
            "integer" => new TypeSpec.Simple("int", IsValue: true),
            "number" => new TypeSpec.Simple("double", IsValue: true),
            "array" => new TypeSpec.Array(ReadType(spec.GetProperty("items"))),
            "object" => new TypeSpec.Map(spec.TryGetProperty("additionalProperties", out var values) ? ReadType(values) : TypeSpec.Text),
            _ => TypeSpec.Anything,
        };
    }

    // "#/types/aws:s3/X:X", "pulumi.json#/Archive", "/aws/v7.48.0/schema.json#/resources/aws:ec2%2fvpc:Vpc"
    private static TypeSpec ReadReference(string reference)
    {
        var fragment = Uri.UnescapeDataString(reference.Substring(reference.IndexOf('#') + 1));
        return fragment switch
        {
            "/Archive" => new TypeSpec.Simple("global::Pulumi.Archive", IsValue: false),
            "/Asset" => new TypeSpec.Simple("global::Pulumi.AssetOrArchive", IsValue: false),
            "/Json" => new TypeSpec.Simple("global::System.Text.Json.JsonElement", IsValue: true),
            _ when fragment.StartsWith("/types/", StringComparison.Ordinal) => new TypeSpec.Reference(
                fragment.Substring("/types/".Length),
                IsResource: false
            ),
            _ when fragment.StartsWith("/resources/", StringComparison.Ordinal) => new TypeSpec.Reference(
                fragment.Substring("/resources/".Length),
                IsResource: true
            ),
            "/provider" => new TypeSpec.Reference($"pulumi:providers:{reference.Split('/')[1]}", IsResource: true),
            _ => TypeSpec.Anything,
        };
    }
}
