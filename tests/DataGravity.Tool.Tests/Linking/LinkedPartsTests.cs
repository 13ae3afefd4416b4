namespace DataGravity.Tool.Tests.Linking;

/// <summary>Outputs that are lists or maps: what counts is the item that the other program reads.</summary>
public class LinkedPartsTests
{
    private const string Map = "((System.Collections.Immutable.ImmutableDictionary<string, object>)all)";
    private const string List = "((System.Collections.Immutable.ImmutableArray<object>)all)";
    private const string Lakes = """new Dictionary<string, object?> { ["raw"] = raw.Id, ["clean"] = "acme-clean" }""";

    [Theory]
    [InlineData(Lakes, $"{Map}[\"raw\"]", "lakes.raw", "raw")]
    [InlineData("new[] { clean.Id, raw.Id }", $"{List}[1]", "lakes[1]", "raw")]
    [InlineData("Output.All(clean.Id, raw.Id)", $"{List}[0]", "lakes[0]", "clean")]
    [InlineData(
        $"new Dictionary<string, object?> {{ [\"eu\"] = {Lakes} }}",
        $"((System.Collections.Immutable.ImmutableDictionary<string, object>){Map}[\"eu\"])[\"raw\"]",
        "lakes.eu.raw",
        "raw"
    )]
    // What stands beside a store is not the store,
    [InlineData(Lakes, $"{Map}[\"clean\"]", "lakes.clean", null)]
    // nobody knows which of several is read, or where in a list it is,
    [InlineData(Lakes, $"string.Join(\",\", {Map}.Values)", null, null)]
    [InlineData(
        "System.Environment.GetEnvironmentVariable(\"X\") == null ? new[] { raw.Id } : new[] { clean.Id }",
        $"{List}[0]",
        null,
        null
    )]
    // and a path has to say which it is.
    [InlineData("new Dictionary<string, object?> { [\"a.b\"] = raw.Id }", $"{Map}[\"a.b\"]", null, null)]
    public async Task An_item_is_what_it_names(string output, string read, string? asked, string? store)
    {
        var (data, ml) = (Data(output), Train(read));
        Assert.Equal(asked, LinkedLoad.Link(data, ml)[1].Links.SingleOrDefault()?.Output);
        var findings = await LinkedLoad.FindAsync(data, ml);
        if (store is null)
            Assert.Empty(findings);
        else
            Assert.Contains($"reads S3 bucket '{store}' in eu-west-1 (stack 'acme/data/prod', ../data", Assert.Single(findings).Message);
    }

    /// <summary>An entry for the whole holds for each item, as it always did.</summary>
    [Theory]
    [InlineData("lakes", "told", "eu-west-3")]
    [InlineData("lakes.raw", "told", "eu-west-3")]
    [InlineData("lakes.other", "raw", "eu-west-1")]
    public async Task The_settings_tell_of_the_whole_or_of_an_item(string output, string store, string region)
    {
        var settings =
            $"stacks:\n- stack: acme/data/prod\n  outputs:\n    {output}: {{ name: told, kind: bucket, cloud: aws, region: eu-west-3 }}\n";
        var ml = Train($"{Map}[\"raw\"]", ("DataGravity.yaml", settings));
        Assert.Contains($"reads S3 bucket '{store}' in {region}", Assert.Single(await LinkedLoad.FindAsync(Data(Lakes), ml)).Message);
    }

    /// <summary>Both would have 2⁴⁰ paths, one of them to nothing.</summary>
    [Theory(Timeout = 60_000)]
    [InlineData("raw.Id")]
    [InlineData("new Dictionary<string, object?>()")]
    public async Task Lists_that_share_their_items_come_to_an_end(string leaf)
    {
        var data = LinkedLoad.Program(
            "data",
            $$"""
            var raw = new Aws.S3.Bucket("raw", new() { Region = "eu-west-1" });
            object? all = {{leaf}};
            for (var i = 0; i < 40; i++)
                all = new[] { all, all };
            return new Dictionary<string, object?> { ["lakes"] = all };
            """
        );
        Assert.Empty(await Task.Run(() => LinkedLoad.Link(data, Train($"{List}[0]"))[1].Links));
    }

    /// <summary>The names would fill the memory.</summary>
    [Theory(Timeout = 60_000)]
    [InlineData("new string('a', 60_000)")]
    [InlineData("\"a\"")]
    public async Task Items_of_items_come_to_an_end(string key)
    {
        var ml = LinkedLoad.Program(
            "ml",
            $$"""
            var data = new StackReference("acme/data/prod");
            var key = {{key}};
            var name = data.RequireOutput("lakes").Apply(all =>
            {
                for (var i = 0; i < 4000; i++)
                    all = {{Map}}[key];
                return (string)all;
            });
            _ = new Aws.S3.Bucket("one", new() { BucketName = name });
            """
        );
        Assert.Empty(await Task.Run(() => LinkedLoad.FindAsync(Data(Lakes), ml)));
    }

    /// <summary>An output whose name looks like an item of another.</summary>
    [Fact]
    public async Task A_name_with_a_dot_is_a_name()
    {
        const string Settings =
            "stacks:\n- stack: acme/data/prod\n  outputs:\n    lakes: { name: told, kind: bucket, cloud: aws, region: eu-west-3 }\n";
        var ml = Train("all", "lakes.audit", ("DataGravity.yaml", Settings));
        Assert.Empty(await LinkedLoad.FindAsync(ml));
    }

    private static LoadedProject Data(string output) =>
        LinkedLoad.Program(
            "data",
            $$"""
            var raw = new Aws.S3.Bucket("raw", new() { Region = "eu-west-1" });
            var clean = new Aws.S3.Bucket("clean", new() { Region = "eu-west-1" });
            return new Dictionary<string, object?> { ["lakes"] = {{output}} };
            """
        );

    private static LoadedProject Train(string read, params (string, string)[] files) => Train(read, "lakes", files);

    private static LoadedProject Train(string read, string output, params (string, string)[] files) =>
        LinkedLoad.Program(
            "ml",
            $$"""
            var data = new StackReference("acme/data/prod");
            var name = data.RequireOutput("{{output}}").Apply(all => (string){{read}});
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                Region = "us-east-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{name}/m.tar.gz") },
            });
            """,
            files
        );
}
