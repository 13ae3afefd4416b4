namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>
/// A region is changed where the program decides on it, if that moves what should move and nothing else; else at the resource.
/// </summary>
public class DecidingPlaceTests
{
    private const string Bucket = """
        var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });

        """;

    private const string Layer =
        """_ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id, Region = """;

    [Theory]
    [InlineData("var region = @;", "region")]
    [InlineData("const string region = @;", "region")]
    [InlineData("string region; region = @;", "region")]
    [InlineData("var regions = new[] { \"eu-west-1\", @ };", "regions[1]")]
    [InlineData(
        "var regions = new Dictionary<string, string> { [\"data\"] = \"eu-west-1\", [\"training\"] = @ };",
        "regions[\"training\"]"
    )]
    [InlineData("var (data, training) = (\"eu-west-1\", @);", "training")]
    [InlineData("var site = new { Region = @ };", "site.Region")]
    [InlineData("static string Region(string of) => of == \"ml\" ? @ : \"us-west-2\";", "Region(\"ml\")")]
    [InlineData("static string Same(string region) => region;", "Same(@)")]
    public Task In_the_program(string declaration, string use) => Fix($"{declaration}\n{Layer}{use} }});");

    [Theory]
    [InlineData("record Settings(string Region);", "var settings = new Settings(@);", "settings.Region")]
    [InlineData(
        "record Settings(string Name) { public string Region { get; init; } = @; }",
        "var settings = new Settings(\"ml\");",
        "settings.Region"
    )]
    [InlineData(
        "class Options { public string Region { get; set; } = \"us-west-2\"; }",
        "var options = new Options { Region = @ };",
        "options.Region"
    )]
    [InlineData("static class Regions { public const string Training = @; }", "", "Regions.Training")]
    [InlineData("static class Regions { public static readonly string Training = @; }", "", "Regions.Training")]
    [InlineData(
        "static class Regions { public static string Of(string team) => team switch { \"ml\" => @, _ => \"eu-west-1\" }; }",
        "",
        "Regions.Of(\"ml\")"
    )]
    public Task In_a_type_of_another_file(string type, string declaration, string use)
    {
        var program = RelocationTest.Program($"{Bucket}{declaration}\n{Layer}{use} }});");
        return new RelocationTest
        {
            TestState = { Sources = { Here(program), Here(type) } },
            FixedState = { Sources = { RelocationTest.Unmarked(There(program)), There(type) } },
        }.RunAsync();
    }

    [Fact]
    public Task In_a_provider_that_only_what_moves_uses() =>
        Fix(
            """
            var ml = new Aws.Provider("ml", new() { Region = @ });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }, new() { Provider = ml });
            """
        );

    [Theory]
    [InlineData("(string)Aws.Region.USEast1", "(string)Aws.Region.EUWest1")]
    [InlineData("Aws.Region.USEast1.ToString()", "Aws.Region.EUWest1.ToString()")]
    public Task In_a_member_of_Pulumi_s_regions(string region, string there)
    {
        var body = $"var region = {region};\n{Layer}region }});";
        return RelocationTest.FixAsync(
            RelocationTest.Program(Bucket + body),
            RelocationTest.Unmarked(RelocationTest.Program(Bucket + body)).Replace(region, there)
        );
    }

    [Fact]
    public Task In_a_component() =>
        Fix(
            """
            _ = new Training("ml", @, bucket);
            """,
            """
            class Training : ComponentResource
            {
                public Training(string name, string region, Aws.S3.Bucket data) : base("ml:Training", name) =>
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = data.Id, Region = region }, new() { Parent = this });
            }
            """
        );

    [Fact]
    public Task In_an_entry_of_what_a_loop_goes_over() =>
        Fix(
            """
            var home = new Aws.S3.Bucket("home", new() { Region = "us-west-2" });
            foreach (var (name, region, data) in new[] { ("churn", @, bucket), ("other", "us-west-2", home) })
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}(name, new() { LayerName = name, S3Bucket = data.Id, Region = region });
            """
        );

    /// <summary>All that moves together is named by one constant.</summary>
    [Fact]
    public Task Once_for_a_group() =>
        Fix(
            """
            const string Training = @;
            var model = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                Region = Training,
            });
            _ = new Aws.Sagemaker.EndpointConfiguration("churn", new()
            {
                ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = model.Name, InstanceType = "ml.m5.large" } },
                Region = Training,
            });
            """,
            title: "Move 'churn' and the resource it needs to eu-west-1, next to S3 bucket 'artifacts'"
        );

    /// <summary>What no text places is moved at the resource.</summary>
    [Fact]
    public Task Together_with_what_follows_the_default_provider() =>
        Fix(
            """
            const string Training = @;
            var model = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                Region = Training,
            });
            _ = new Aws.Sagemaker.EndpointConfiguration("churn", new()
            {
                ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = model.Name, InstanceType = "ml.m5.large" } },#
            });
            """,
            title: "Move 'churn' and the resource it needs to eu-west-1, next to S3 bucket 'artifacts'",
            more: "\n    Region = \"eu-west-1\","
        );

    /// <summary>What else is far from its data in the same region is placed by the same text.</summary>
    [Fact]
    public async Task With_what_should_be_there_too()
    {
        const string Body = """
            const string region = @;
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id, Region = region });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("other", new() { LayerName = "other", S3Bucket = bucket.Id, Region = region });
            """;
        var program = RelocationTest.Program(Bucket + Body);
        var test = new RelocationTest
        {
            TestCode = Here(program),
            FixedCode = RelocationTest.Unmarked(There(program)),
            NumberOfIncrementalIterations = 1,
        };
        var titles = new List<string>();
        test.CodeActionVerifier = (action, _) => titles.Add(action.Title);
        await test.RunAsync();
        Assert.Equal("Move 'churn' to eu-west-1, next to S3 bucket 'artifacts'; 'other', placed by the same text, goes along", titles[0]);
    }

    [Theory]
    [InlineData("var region = Deployment.Instance.StackName == \"prod\" ? \"eu-west-1\" : \"us-east-1\";")]
    [InlineData("var region = Deployment.Instance.StackName != \"prod\" ? \"us-east-1\" : \"eu-west-1\";")]
    public Task A_choice_that_is_none_any_more(string choice) =>
        RelocationTest.FixAsync(
            RelocationTest.Program($"{Bucket}{choice}\n{Layer}region }});"),
            RelocationTest.Unmarked(RelocationTest.Program($"{Bucket}var region = \"eu-west-1\";\n{Layer}region }});"))
        );

    [Theory]
    [InlineData("_ = new Aws.S3.Bucket(\"logs\", new() { Region = region });")]
    [InlineData("_ = new Aws.Sqs.Queue(\"jobs\", new() { Region = region });")]
    [InlineData(
        "var other = new Aws.Provider(\"other\", new() { Region = region });\n_ = new Aws.Sqs.Queue(\"jobs\", new(), new() { Provider = other });"
    )]
    public Task What_stays_shares_the_constant(string other) =>
        AtResource(
            $"const string region = \"us-east-1\";\n{other}\n{Layer}region }});",
            "bucket.Id, Region = region }",
            "bucket.Id, Region = \"eu-west-1\" }"
        );

    [Fact]
    public Task What_stays_shares_the_provider() =>
        AtResource(
            """
            var ml = new Aws.Provider("ml", new() { Region = "us-east-1" });
            _ = new Aws.Sqs.Queue("jobs", new(), new() { Provider = ml });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }, new() { Provider = ml });
            """,
            "bucket.Id }",
            "bucket.Id, Region = \"eu-west-1\" }"
        );

    [Fact]
    public Task Two_resources_would_have_one_name() =>
        RelocationTest.StaysAsync(
            RelocationTest.Program(
                Bucket
                    + """
                    foreach (var region in new[] { "eu-west-1", "us-east-1" })
                        _ = new {|PDG1003:Aws.Lambda.LayerVersion|}($"churn-{region}", Inputs(region));

                    Aws.Lambda.LayerVersionArgs Inputs(string region) => new() { LayerName = "churn", S3Bucket = bucket.Id, Region = region };
                    """
            )
        );

    [Theory]
    [InlineData("var virginia = @;", "virginia")]
    [InlineData("var east = @;", "east")]
    [InlineData("const string UsEast1 = @;", "UsEast1")]
    [InlineData("var training = (Use1: \"use1\", Name: @);", "training.Name")]
    [InlineData("var regions = new Dictionary<string, string> { { \"us-east-1\", @ } };", "regions[\"us-east-1\"]")]
    [InlineData("var regions = new Dictionary<string, string> { [\"Virginia\"] = @ };", "regions[\"Virginia\"]")]
    public Task What_has_the_name_of_its_region(string declaration, string use) =>
        AtResource(
            $"{declaration.Replace("@", "\"us-east-1\"").Replace("new Dict", "new System.Collections.Generic.Dict")}\n{Layer}{use} }});",
            $"Region = {use}",
            "Region = \"eu-west-1\""
        );

    [Fact]
    public Task A_text_that_is_computed() =>
        AtResource($"var area = \"us\";\n{Layer}$\"{{area}}-east-1\" }});", "$\"{area}-east-1\"", "\"eu-west-1\"");

    private static Task AtResource(string body, string before, string after) =>
        RelocationTest.FixAsync(
            RelocationTest.Program(Bucket + body),
            RelocationTest.Unmarked(RelocationTest.Program(Bucket + body)).Replace(before, after)
        );

    /// <summary>A program with the region that is changed at <c>@</c>, and what else is added at <c>#</c>.</summary>
    private static Task Fix(
        string body,
        string types = "",
        string title = "Move 'churn' to eu-west-1, next to S3 bucket 'artifacts'",
        string more = ""
    )
    {
        var program = "using System.Collections.Generic;\n" + RelocationTest.Program(Bucket + body, types);
        return RelocationTest.FixAsync(Here(program), RelocationTest.Unmarked(There(program, more)), title);
    }

    private static string Here(string program) => program.Replace("@", "\"us-east-1\"").Replace("#", "");

    private static string There(string program, string more = "") => program.Replace("@", "\"eu-west-1\"").Replace("#", more);
}
