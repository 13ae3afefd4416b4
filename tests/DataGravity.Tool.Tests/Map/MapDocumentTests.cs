using System.Text.Json.Nodes;
using DataGravity.Testing;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Map;

namespace DataGravity.Tool.Tests;

/// <summary>The map as data, which page and diagram are made from.</summary>
public class MapDocumentTests
{
    private const string Body = """
        var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
        var artifacts = new Aws.S3.Bucket("artifacts", new(), new() { Provider = ireland });
        var role = "arn:aws:iam::123456789012:role/sagemaker";
        foreach (var name in new[] { "churn", "ranking" })
            _ = new Aws.Sagemaker.Model(name, new()
            {
                ExecutionRoleArn = role,
                Region = name == "ranking" ? "eu-west-1" : null!,
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    ModelDataUrl = Output.Format($"s3://{artifacts.BucketName}/{name}.tar.gz"),
                },
            });
        var drop = new Aws.S3.Bucket("drop", new() { Region = Environment.GetEnvironmentVariable("DROP")! });
        _ = new Aws.Ec2.Instance("loader", new()
        {
            Ami = "ami-1",
            InstanceType = "g6.xlarge",
            AvailabilityZone = "us-east-1b",
            UserData = Output.Format($"aws s3 sync s3://{drop.BucketName} /data"),
        });
        """;

    private static readonly (string, string)[] s_files =
    [
        ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
        ("/app/Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n"),
        ("/app/Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n"),
    ];

    [Fact]
    public void A_link_is_far_where_a_rule_reports_it_and_says_what_the_rule_says()
    {
        var prod = Stack(Map(), "prod");
        var (churn, link) = (Resource(prod, "churn"), Link(prod, "churn"));
        Assert.Equal((MapDistance.Far, "refused"), (link.Distance, link.Label));
        var finding = prod.Findings.Single(finding => finding.Id == link.Finding);
        Assert.Equal(
            "SageMaker model 'churn' in us-east-1 (aws:region, Pulumi.prod.yaml:2) reads S3 bucket 'artifacts' in eu-west-1 (provider 'ireland') "
                + "in stack 'prod'; SageMaker requires its model artifacts in its own region",
            finding.Message
        );
        Assert.Equal([churn.Id, link.Data], finding.Resources);
        Assert.Equal((churn.Source!.File, churn.Source.Line), (finding.Source!.File, finding.Source.Line));
    }

    [Fact]
    public void What_is_near_in_a_stack_is_near_on_its_map()
    {
        Assert.Equal(MapDistance.Near, Link(Stack(Map(), "dev"), "churn").Distance);
        Assert.Equal(MapDistance.Near, Link(Stack(Map(), "prod"), "ranking").Distance);
        Assert.DoesNotContain(Stack(Map(), "dev").Findings, finding => finding.Rule == "PDG1003");
    }

    [Fact]
    public void A_place_says_why_it_is_not_known()
    {
        var prod = Stack(Map(), "prod");
        var place = prod.Places.Single(place => place.Id == Resource(prod, "drop").Place);
        Assert.Equal(MapPlaceKind.Unnamed, place.Kind);
        Assert.Equal("environment variable DROP, which is known only when the program runs", place.Reason?.Text);
        Assert.Equal("Program.cs", place.Reason?.File);
        Assert.Equal(place, prod.Places[^1]);
        Assert.Equal(MapDistance.Unknown, Link(prod, "loader").Distance);
    }

    [Fact]
    public void A_resource_says_where_it_lands_and_why()
    {
        var loader = Resource(Stack(Map(), "dev"), "loader");
        Assert.Equal((MapRole.Compute, "us-east-1b"), (loader.Role, loader.Zone));
        Assert.Equal("it is given provider 'ireland'", Resource(Stack(Map(), "dev"), "artifacts").Places.Single().Steps[0].Text);
    }

    [Fact]
    public void Only_stacks_of_the_pattern_are_drawn()
    {
        Assert.Equal(["prod"], Map("pr*").Stacks.Select(stack => stack.Name));
        var problem = Assert.Throws<ToolException>(() => Map("live"));
        Assert.Equal("no stack is called 'live': there are dev and prod", problem.Message);
        Assert.Equal(ExitCodes.WrongArguments, problem.ExitCode);
    }

    [Theory]
    [InlineData("", "1 resource: 1 holds data, 0 can work on it. None is known to work on data.")]
    [InlineData("_ = new Aws.S3.Bucket(\"raw\");", "2 resources: 2 hold data, 0 can work on it. None is known to work on data.")]
    public void A_sentence_counts_what_a_stack_has(string more, string expected)
    {
        var map = MapOf(null, ExplainedProgram.Project($"_ = new Aws.S3.Bucket(\"lake\");\n{more}", s_files));
        Assert.Equal(expected, StackSentence.Write(Stack(map, "dev")));
    }

    [Fact]
    public void Programs_share_the_map_of_a_stack()
    {
        var other = ExplainedProgram.Project(
            "/app/other/App.csproj",
            """_ = new Aws.S3.Bucket("logs");""",
            [.. s_files.Select(f => (f.Item1.Replace("/app", "/app/other"), f.Item2))]
        );
        var map = MapOf(null, ExplainedProgram.Project(Body, s_files), other);
        Assert.Equal(["./App", "other/App"], map.Programs.Select(program => program.Name));
        Assert.Equal(["dev", "prod"], map.Stacks.Select(stack => stack.Name));
        Assert.Equal(("other/App", "r5"), (Resource(Stack(map, "dev"), "logs").Program, Resource(Stack(map, "dev"), "logs").Id));
    }

    [Fact]
    public void A_copy_is_drawn_where_it_is_known_to_be()
    {
        var project = ExplainedProgram.Project(
            """
            _ = new Aws.DynamoDB.Table("rows", new()
            {
                Region = "eu-west-1",
                Replicas =
                {
                    new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = "ap-south-1" },
                    new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = Environment.GetEnvironmentVariable("R")! },
                },
            });
            """,
            s_files
        );
        var dev = Stack(MapOf(null, project), "dev");
        Assert.Equal(["ap-south-1", "eu-west-1"], dev.Places.Select(place => place.Name));
        Assert.Equal(dev.Places[0].Id, Assert.Single(dev.Copies).Place);
    }

    [Fact]
    public void It_says_which_programs_are_missing_in_each_format()
    {
        var map = MapOf(
            null,
            ExplainedProgram.Project(Body, s_files),
            ExplainedProgram.Project("/app/other/Other.csproj", "broken();", s_files)
        );
        const string Why = "Other.csproj does not compile (1 error), so it is not analysed";
        Assert.Equal([Why], map.NotShown);
        var links = SourceLinks.Relative("/app", "/app");
        Assert.Equal(Why, (string?)JsonNode.Parse(MapCommand.Text(map, "json", links))!["notShown"]![0]);
        Assert.Contains($"\n**Not shown:** {Why}.\n", MapCommand.Text(map, "md", links));
        Assert.Contains($"<p class=\"missing\"><b>Not shown:</b> {Why}.</p>", MapCommand.Text(map, "html", links));
        Assert.DoesNotContain("Not shown", MapCommand.Text(Map(), "html", links));
    }

    [Fact]
    public void The_schema_describes_it_property_for_property()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "map.schema.json")))!;
        var json = MapCommand.Text(Map(), "json", SourceLinks.Relative("/", "/"));
        Verify(JsonNode.Parse(json), schema, schema);
        Assert.Equal(json, MapCommand.Text(Map(), "json", SourceLinks.Relative("/", "/")));
    }

    /// <summary>Every property is described, every required one is there, and every word is one of those listed.</summary>
    private static void Verify(JsonNode? node, JsonNode schema, JsonNode root)
    {
        if ((string?)schema["$ref"] is { } reference)
            schema = root["$defs"]![reference["#/$defs/".Length..]]!;
        if (schema["enum"] is JsonArray words)
            Assert.Contains((string?)node, words.Select(word => (string?)word));
        if (node is JsonArray array)
            Assert.All(array, item => Verify(item, schema["items"]!, root));
        if (node is not JsonObject value)
            return;
        Assert.Subset(value.Select(p => p.Key).ToHashSet(), schema["required"]!.AsArray().Select(r => (string)r!).ToHashSet());
        foreach (var (name, child) in value)
            Verify(child, schema["properties"]![name] ?? throw new InvalidDataException($"the schema does not describe {name}"), root);
    }

    private static MapDocument Map(string? stack = null) => MapOf(stack, ExplainedProgram.Project(Body, s_files));

    private static MapDocument MapOf(string? stack, params LoadedProject[] projects)
    {
        var load = LoadAnalysis.RunAsync(new LoadedPrograms("/app", projects, []), stack, Progress.None, default).GetAwaiter().GetResult();
        return MapCommand.BuildAsync("app", "/app", load, stack, hasFixes: true, default).GetAwaiter().GetResult();
    }

    private static MapStack Stack(MapDocument map, string name) => map.Stacks.Single(stack => stack.Name == name);

    private static MapResource Resource(MapStack stack, string name) => stack.Resources.Single(resource => resource.Name == name);

    private static MapLink Link(MapStack stack, string compute) => stack.Links.Single(link => link.Compute == Resource(stack, compute).Id);
}
