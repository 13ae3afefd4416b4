using System.Text.Json;
using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Testing;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>The inputs that belong to a region, against the schemas of the reference SDK.</summary>
public class RegionalInputsTests
{
    private static readonly string[] s_packages =
    [
        "alicloud",
        "aws",
        "aws-native",
        "awsx",
        "azure",
        "azure-native",
        "databricks",
        "eks",
        "gcp",
        "oci",
    ];

    private static readonly Dictionary<string, JsonElement> s_schemas = s_packages.ToDictionary(
        package => package,
        package =>
            JsonDocument
                .Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "eng", "PulumiSdk", "schemas", package + ".json")))
                .RootElement
    );

    /// <summary>A name at any depth stands in a line for several packages: one of them has it.</summary>
    [Fact]
    public void Every_input_is_of_some_type() =>
        Assert.All(
            RegionalInputs
                .All.SelectMany(row => row.Paths.Select(path => (row.Prefix, row.Noun, Path: path)))
                .GroupBy(input => (input.Noun, input.Path)),
            input =>
                Assert.True(
                    input.Key.Path.StartsWith("**", StringComparison.Ordinal)
                        ? input.Any(named => Exists(named.Prefix, named.Path))
                        : input.All(named => Exists(named.Prefix, named.Path)),
                    $"{input.Key}"
                )
        );

    [Fact]
    public void Every_package_has_some() =>
        Assert.Equal(s_packages, RegionalInputs.All.Select(row => ResourceCatalog.PackageOf(row.Prefix)).Distinct().Order());

    [Theory]
    [InlineData("aws:ec2/instance:Instance", "", "subnetId", "subnet")]
    [InlineData("aws-native:ec2:Instance", "", "imageId", "image")]
    [InlineData("azure-native:compute:VirtualMachine", "networkInterfaces", "id", "network interface")]
    [InlineData("azure-native:compute:VirtualMachine", "disks", "id", null)]
    [InlineData("gcp:compute/instanceTemplate:InstanceTemplate", "networkInterfaces", "subnetwork", "subnet")]
    [InlineData("aws:ec2/instance:Instance", "", "iamInstanceProfile", null)]
    [InlineData("aws:ec2/instance:Instance", "", "tags", null)]
    [InlineData("kubernetes:core/v1:Pod", "", "subnetId", null)]
    public void A_name_tells_the_noun(string token, string around, string name, string? noun) =>
        Assert.Equal(noun, RegionalInputs.NounsOf(token).Find(name, around));

    /// <summary>Of a type that the trimmed schemas do not hold, nobody can tell.</summary>
    private static bool Exists(string prefix, string path)
    {
        var schema = s_schemas[ResourceCatalog.PackageOf(prefix)];
        var types = schema
            .GetProperty("resources")
            .EnumerateObject()
            .Where(resource => resource.Name.StartsWith(prefix, StringComparison.Ordinal))
            .ToArray();
        return types.Length == 0
            || types.Any(resource =>
                Has(
                    resource.Value.GetProperty("inputProperties"),
                    [.. path.Split('.').Select(step => step.TrimEnd('[', ']'))],
                    0,
                    schema.GetProperty("types"),
                    0
                )
            );
    }

    private static bool Has(JsonElement properties, string[] path, int at, JsonElement types, int depth)
    {
        if (path[at] == "**")
        {
            return Has(properties, path, at + 1, types, depth)
                || depth < 8
                    && properties
                        .EnumerateObject()
                        .Any(property => PropertiesOf(property.Value, types) is { } inner && Has(inner, path, at, types, depth + 1));
        }
        return properties.TryGetProperty(path[at], out var found)
            && (
                at == path.Length - 1 || IsText(found) || PropertiesOf(found, types) is { } parts && Has(parts, path, at + 1, types, depth)
            );
    }

    /// <summary>A text may be a document, as the definition of a state machine is.</summary>
    private static bool IsText(JsonElement property) =>
        property.TryGetProperty("type", out var type) && type.ValueEquals("string") && !property.TryGetProperty("$ref", out _);

    private static JsonElement? PropertiesOf(JsonElement property, JsonElement types)
    {
        while (property.TryGetProperty("items", out var items) || property.TryGetProperty("additionalProperties", out items))
            property = items;
        if (property.TryGetProperty("oneOf", out var alternatives))
        {
            return alternatives
                .EnumerateArray()
                .Select(alternative => PropertiesOf(alternative, types))
                .FirstOrDefault(found => found is not null);
        }

        return
            property.TryGetProperty("$ref", out var reference)
            && reference.GetString() is { } path
            && path.StartsWith("#/types/", StringComparison.Ordinal)
            && types.TryGetProperty(Uri.UnescapeDataString(path["#/types/".Length..]), out var type)
            && type.TryGetProperty("properties", out var properties)
            ? properties
            : null;
    }
}
