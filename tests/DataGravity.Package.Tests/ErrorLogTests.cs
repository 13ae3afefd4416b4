using System.Text.Json.Nodes;
using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>The log that the compiler writes with <c>ErrorLog</c>, and that people publish.</summary>
[Collection(PackageCollection.Name)]
public class ErrorLogTests(PackedPackage package)
{
    [Fact]
    public void Holds_no_path_but_those_of_the_places_and_nothing_of_the_analysis()
    {
        var consumer = FarModel.WriteTo(new Consumer(package, "logged"), "logged");
        consumer.Build(
            Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider))
                + "<PropertyGroup><ErrorLog>$(MSBuildProjectDirectory)/findings.sarif,version=2.1</ErrorLog></PropertyGroup>"
        );
        var log = JsonNode.Parse(File.ReadAllText(Path.Combine(consumer.Root, "findings.sarif")))!["runs"]![0]!;
        var result = log["results"]!.AsArray().Single(result => (string?)result!["ruleId"] == "PDG1003")!;
        Assert.Equal(["Finding"], result["properties"]!["customProperties"]!.AsObject().Select(property => property.Key));

        // The places of the compute and of its data. Roslyn writes the paths it was given, and no message at a related place.
        foreach (var place in Places(result).ToArray())
        {
            Assert.Equal(["physicalLocation"], place.AsObject().Select(part => part.Key));
            place["physicalLocation"]!["artifactLocation"]!["uri"] = "Program.cs";
        }
        Assert.Equal(2, Places(result).Count());
        Assert.DoesNotContain(consumer.Root, result.ToJsonString());
        Assert.DoesNotContain(Path.GetFileName(consumer.Root) + "/", result.ToJsonString());

        var rule = log["tool"]!["driver"]!["rules"]!.AsArray().Single(rule => (string?)rule!["id"] == "PDG1003")!;
        Assert.EndsWith("/docs/rules/PDG1003.md", (string?)rule["helpUri"]);
        Assert.Equal("DataGravity.Failure", (string?)rule["properties"]!["category"]);
        Assert.Equal(["Pulumi", "Failure"], rule["properties"]!["tags"]!.AsArray().Select(tag => (string?)tag));
    }

    private static IEnumerable<JsonNode> Places(JsonNode result) =>
        result["locations"]!.AsArray().Concat(result["relatedLocations"]!.AsArray()).OfType<JsonNode>();
}
