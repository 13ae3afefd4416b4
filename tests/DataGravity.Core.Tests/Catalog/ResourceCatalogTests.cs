using System.Text.Json;
using DataGravity.Catalog;
using DataGravity.Testing;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>The catalog against the schemas of the reference SDK: every token is a resource, every path a property of it.</summary>
public class ResourceCatalogTests
{
    public static TheoryData<string> Tokens => [.. ResourceCatalog.Tokens.Where(t => Schema.Of(t) is not null)];

    [Fact]
    public void Every_line_is_read()
    {
        Assert.All(ResourceCatalog.Tokens, token => Assert.Equal(token, ResourceCatalog.Find(token)!.Token));
        Assert.Null(ResourceCatalog.Find("aws:nothing/such:Such"));
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_path_leads_to_a_property(string token)
    {
        var (kind, schema) = (ResourceCatalog.Find(token)!, Schema.Of(token)!);

        Assert.All(kind.PlaceInputs, input => Assert.True(schema.HasInput(input.Split('.')), input));
        Assert.All(Paths(kind), path => Assert.True(schema.HasInput(path.Path.Split('.')), path.Path));
        Assert.All(kind.Identities, output => Assert.True(schema.HasOutput(output), output));
    }

    [Fact]
    public void Only_what_must_be_near_has_a_rule_and_has_to_have_one() =>
        Assert.All(
            ResourceCatalog.Tokens.Select(t => ResourceCatalog.Find(t)!),
            kind => Assert.Equal(kind.DataPaths.Concat(kind.Images).Any(p => p.MustBeNear), kind.VendorRules.Count > 0)
        );

    private static IEnumerable<DataPath> Paths(ResourceKind kind) =>
        new[]
        {
            kind.Primary,
            kind.LivesWith,
            kind.AlsoIn,
            kind.DataPaths,
            kind.Images,
            kind.Machines,
            kind.Accelerators,
            kind.ActsAs,
            kind.Runs,
            kind.WorksThrough,
            kind.RunsOn,
            kind.Sizes,
            kind.StoppedBy,
            kind.Grants,
            kind.GrantedTo,
            kind.CopiesFrom,
            kind.CopiesTo,
            kind.CopiesUnless,
            kind.CopiesToRegions,
            kind.CopiesNamed,
            kind.BackedBy,
            kind.SharesThrough,
        }.SelectMany(paths => paths);

    private sealed class Schema(JsonElement resource, JsonElement types)
    {
        private static readonly Dictionary<string, JsonElement> s_packages = new[]
        {
            "alicloud",
            "aws",
            "aws-native",
            "awsx",
            "azure",
            "azure-native",
            "databricks",
            "eks",
            "gcp",
            "kubernetes",
            "oci",
        }.ToDictionary(p => p, Read);

        public static Schema? Of(string token) =>
            s_packages.TryGetValue(ResourceCatalog.PackageOf(token), out var package)
            && package.GetProperty("resources").TryGetProperty(token, out var resource)
                ? new Schema(resource, package.GetProperty("types"))
                : null;

        public bool HasInput(string[] path) => Has(resource.GetProperty("inputProperties"), path, 0, 0);

        public bool HasOutput(string name) => name == "id" || resource.GetProperty("properties").TryGetProperty(name, out _);

        private bool Has(JsonElement properties, string[] path, int at, int depth)
        {
            if (path[at] == "**")
            {
                return Has(properties, path, at + 1, depth)
                    || depth < 8 && properties.EnumerateObject().Any(p => Inside(p.Value, path, at, depth + 1));
            }

            var name = path[at].TrimEnd('[', ']', '{', '}');
            return properties.TryGetProperty(name, out var property)
                && (
                    at == path.Length - 1
                    || (path[at] != name || path[at + 1] == "**" || !IsSeveral(property)) && Inside(property, path, at + 1, depth)
                );
        }

        /// <summary>Whether a path that goes on has to say that it means each item.</summary>
        private static bool IsSeveral(JsonElement property) =>
            property.TryGetProperty("items", out _) || property.TryGetProperty("additionalProperties", out _);

        /// <summary>
        /// Looks on in the type of a property: through lists, maps and unions, into objects. A string may be a JSON document.
        /// </summary>
        private bool Inside(JsonElement property, string[] path, int at, int depth)
        {
            while (property.TryGetProperty("items", out var items) || property.TryGetProperty("additionalProperties", out items))
                property = items;
            if (property.TryGetProperty("oneOf", out var alternatives))
                return alternatives.EnumerateArray().Any(alternative => Inside(alternative, path, at, depth));
            if (property.TryGetProperty("type", out var kind) && kind.GetString() == "string")
                return true;
            // Anything may be in it: the values of a chart.
            if (property.TryGetProperty("$ref", out var reference) && reference.GetString() == "pulumi.json#/Any")
                return true;
            if (reference.ValueKind != JsonValueKind.String || !reference.GetString()!.StartsWith("#/types/", StringComparison.Ordinal))
            {
                return false;
            }

            var token = Uri.UnescapeDataString(reference.GetString()!["#/types/".Length..]);
            return types.TryGetProperty(token, out var type)
                && type.TryGetProperty("properties", out var properties)
                && Has(properties, path, at, depth);
        }

        private static JsonElement Read(string package) =>
            JsonDocument
                .Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "eng", "PulumiSdk", "schemas", package + ".json")))
                .RootElement;
    }
}
