using System.Text.Json.Nodes;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Tests;

public class GraphDocumentTests
{
    private const string Program = """
        using System;
        using System.Text.Json;
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var west = new Aws.Provider("west", new() { Region = "us-west-2" });
            foreach (var team in new[] { "a", "b" })
            {
                var lake = new Aws.S3.Bucket($"lake-{team}", new() { Tags = { { "team", team } } }, new() { Provider = west });
                _ = new Aws.Sagemaker.Model($"model-{team}", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                    {
                        ModelDataUrl = Output.Format($"s3://{lake.BucketName}/model.tar.gz"),
                    },
                });
            }
            _ = new Aws.Iam.Policy("read", new() { PolicyDocument = JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = new[] { new { Effect = "Allow" } } }) });
            foreach (var extra in (Environment.GetEnvironmentVariable("TEAMS") ?? "").Split(','))
                _ = new Aws.S3.Bucket($"extra-{extra}");
        });
        """;

    [Fact]
    public void A_loop_makes_as_many_entries_as_resources() =>
        Assert.Equal(
            ["west", "lake-a", "model-a", "lake-b", "model-b", "read"],
            Stack("dev")["resources"]!.AsArray().Where(r => r!["many"] is null).Select(r => (string?)r!["name"])
        );

    [Fact]
    public void A_loop_nobody_can_count_makes_one_that_stands_for_many() =>
        Assert.StartsWith("extra-*", (string?)Assert.Single(Stack("dev")["resources"]!.AsArray(), r => (bool?)r!["many"] == true)!["name"]);

    [Fact]
    public void A_resource_says_where_it_is_and_why()
    {
        var lake = Resource("lake-b");
        Assert.Equal("west", (string?)lake["provider"]);
        Assert.Equal("us-west-2", (string?)lake["place"]);
        Assert.Equal("provider 'west'", (string?)Assert.Single(lake["why"]!.AsArray()));
        Assert.Equal("b", (string?)lake["inputs"]!["tags.team"]);
        Assert.Equal((11, 20), ((int)lake["line"]!, (int)lake["column"]!));
    }

    [Fact]
    public void A_link_leads_to_the_resource_of_the_same_turn()
    {
        var model = Resource("model-b");
        var link = Assert.Single(model["links"]!.AsArray())!;
        Assert.Equal(
            ((string?)Resource("lake-b")["id"], "bucket", "primaryContainer.modelDataUrl"),
            ((string?)link["to"], (string?)link["output"], (string?)link["input"])
        );
        Assert.Equal("s3://{lake-b.bucket}/model.tar.gz", (string?)model["inputs"]!["primaryContainer.modelDataUrl"]);
    }

    [Fact]
    public void JSON_is_written_out() =>
        Assert.Equal("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}""", (string?)Resource("read")["inputs"]!["policy"]);

    [Fact]
    public void JSON_that_holds_a_part_many_times_is_cut()
    {
        var document = GraphCommand.Text(
            [
                Project(
                    """
                    using System;
                    using System.Text.Json;
                    using Pulumi;
                    using Aws = Pulumi.Aws;

                    return await Deployment.RunAsync(() =>
                    {
                        var text = Environment.GetEnvironmentVariable("TEXT") ?? "";
                        for (var i = 0; i < 40; i++)
                            text = JsonSerializer.Serialize(new[] { text, text });
                        _ = new Aws.Iam.Policy("deep", new() { PolicyDocument = text });
                    });
                    """
                ),
            ],
            "/",
            default
        );
        var policy = Assert.Single(JsonNode.Parse(document)!["stacks"]![0]!["resources"]!.AsArray())!["inputs"]!["policy"];
        Assert.InRange(((string?)policy)!.Length, 1, 1_000_000);
    }

    [Fact]
    public void Findings_are_those_of_the_stack()
    {
        Assert.Equal("PDG1003", (string?)Assert.Single(Stack("dev")["findings"]!.AsArray())!["id"]);
        Assert.Empty(Stack("prod")["findings"]!.AsArray());
    }

    [Fact]
    public void The_schema_describes_it_property_for_property()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "graph.schema.json")))!;
        Verify(Document(), Schema("program"), schema);
        Verify(JsonNode.Parse(GraphCommand.Text([Project(), Project()], "/", default)), Schema("programs"), schema);

        JsonNode Schema(string name) => schema["oneOf"]!.AsArray().Single(form => (string?)form!["$ref"] == $"#/$defs/{name}")!;
    }

    [Fact]
    public void Of_several_programs_each_has_its_path()
    {
        var programs = JsonNode.Parse(GraphCommand.Text([Project(), Project() with { Path = "/other/Other.csproj" }], "/", default))![
            "programs"
        ]!.AsArray();
        Assert.Equal(
            [("app/App.csproj", "App"), ("other/Other.csproj", "Other")],
            programs.Select(p => ((string?)p!["path"], (string?)p["project"]))
        );
        Assert.False(Document().AsObject().ContainsKey("path"));
    }

    [Fact]
    public void The_same_program_gives_the_same_bytes() => Assert.Equal(Document().ToJsonString(), Document().ToJsonString());

    /// <summary>What the schema says of objects and arrays: the same properties, and theirs in turn.</summary>
    private static void Verify(JsonNode? node, JsonNode schema, JsonNode root)
    {
        if ((string?)schema["$ref"] is { } reference)
            schema = root["$defs"]![reference["#/$defs/".Length..]]!;
        if (node is JsonArray array)
            Assert.All(array, item => Verify(item, schema["items"]!, root));
        if (node is not JsonObject value || schema["properties"] is not JsonObject properties)
            return;
        Assert.Equal(
            schema["required"]!.AsArray().Select(r => (string?)r).Order(),
            value.Select(p => p.Key).Where(key => key is not ("many" or "path")).Order()
        );
        foreach (var (name, child) in value)
            Verify(child, properties[name]!, root);
    }

    private static JsonNode Resource(string name) => Stack("dev")["resources"]!.AsArray().Single(r => (string?)r!["name"] == name)!;

    private static JsonNode Stack(string name) => Document()["stacks"]!.AsArray().Single(s => (string?)s!["name"] == name)!;

    private static JsonNode Document() => JsonNode.Parse(GraphCommand.Text([Project()], "/", default))!;

    private static LoadedProject Project(string program = Program)
    {
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(program, path: "/app/Program.cs")],
            [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        );
        return new LoadedProject(
            "/app/App.csproj",
            compilation,
            [
                ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                ("/app/Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n"),
                ("/app/Pulumi.prod.yaml", "config:\n  aws:region: us-west-2\n"),
            ]
        );
    }
}
