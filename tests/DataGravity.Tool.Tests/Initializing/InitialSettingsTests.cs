using DataGravity.Settings;
using DataGravity.Testing;
using DataGravity.Tool.Initializing;
using DataGravity.Tool.Tests.Linking;
using Newtonsoft.Json;
using NJsonSchema;

namespace DataGravity.Tool.Tests.Initializing;

/// <summary>What init writes.</summary>
public class InitialSettingsTests
{
    private static string Instance(string name, string script) =>
        $$"""
            _ = new Aws.Ec2.Instance("{{name}}", new()
            {
                Ami = "ami-0", InstanceType = "p5.48xlarge", AvailabilityZone = "us-east-1a", UserData = {{script}},
            });
            """;

    private static readonly string s_program = string.Join(
        '\n',
        "var data = new StackReference(\"acme/data/prod\");",
        Instance("one", "\"aws s3 sync s3://acme-clicks/sessions/ /data\""),
        Instance("two", "data.GetOutput(\"lake\").Apply(lake => $\"aws s3 sync s3://{lake}/ /data\")"),
        Instance(
            "three",
            "new StackReference($\"{Deployment.Instance.OrganizationName}/far/prod\").GetOutput(\"x y\").Apply(x => $\"s3://{x}/\")"
        ),
        Instance("four", "\"aws s3 sync s3://acme-shared/ /data\"")
    );

    private static readonly LoadedProject s_data = LinkedLoad.Program(
        "data",
        """
        _ = new Aws.S3.Bucket("shared", new() { BucketName = "acme-shared", Region = "eu-central-1" });
        return new Dictionary<string, object?> { ["lake"] = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" }).Id };
        """
    );

    private const string Told = """
          - stack: acme/data/prod
            outputs:
              lake:
                name: lake
                kind: aws:s3/bucket:Bucket
                cloud: aws
                region: eu-west-1
                at: ../data/Program.cs:7

        """;

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, Told)]
    public async Task Each_unexplained_store_and_output_has_an_entry(bool stacks, string told)
    {
        var settings = await CreateAsync(stacks, LinkedLoad.Program("ml", s_program));
        Assert.Equal(Path.GetFullPath("/repo/ml/DataGravity.yaml"), settings.Path);
        Assert.Equal(
            $"""
            data:
              # Program.cs:9 names it. Write the region, and remove the signs of comments.
              # - name: acme-clicks
              #   kind: bucket
              #   cloud: aws
              #   region:
              - name: acme-shared
                kind: aws:s3/bucket:Bucket
                cloud: aws
                region: eu-central-1

            stacks:
            {told}  # Program.cs:17 asks for it. Fill in what it names, or write its value: in place of these keys; then remove the signs of comments.
              # - stack: "*/far/prod"
              #   outputs:
              #     "x y":
              #       kind: bucket
              #       cloud:
              #       region:

            """.ReplaceLineEndings("\n"),
            settings.Text
        );
        Assert.Equal(2, settings.Open);
        await AssertReadsAsync(settings.Text, data: 1, outputs: stacks ? 1 : 0);
        // Filled in, the comments are entries.
        var whole = string.Join('\n', settings.Text.Split('\n').Where(line => !line.Contains(".cs:17 ") && !line.Contains(".cs:9 ")))
            .Replace("  # ", "  ")
            .Replace("cloud:\n", "cloud: aws\n")
            .Replace("region:\n", "region: us-west-2\n");
        await AssertReadsAsync(whole, data: 2, outputs: stacks ? 2 : 1);
    }

    [Fact]
    public async Task What_the_file_has_is_not_written_again()
    {
        const string Has = """
            data:
              - uri: s3://acme-clicks
                region: us-east-1
              - uri: s3://acme-shared
                region: us-east-1
            stacks:
              - stack: "*/data/prod"
                outputs: { lake: { cloud: aws, region: us-east-1 } }
              - stack: "*/far/*"
                outputs: { x y: { value: 1 } }
            """;
        Assert.Equal("", (await CreateAsync(stacks: true, LinkedLoad.Program("ml", s_program, ("DataGravity.yaml", Has)))).Text);
    }

    [Fact]
    public async Task Of_a_map_the_entry_that_is_read_is_asked_for()
    {
        const string Reads = """
            _ = new StackReference("acme/far/prod").RequireOutput("lakes")
                .Apply(all => (string)((System.Collections.Immutable.ImmutableDictionary<string, object>)all)["raw"]);
            """;
        var settings = await CreateAsync(stacks: false, LinkedLoad.Program("ml", Reads));
        Assert.Equal(1, settings.Open);
        Assert.Contains("#     lakes.raw:\n", settings.Text);
    }

    [Fact]
    public async Task A_program_that_says_everything_needs_no_file() =>
        Assert.Equal("", (await CreateAsync(stacks: true, LinkedLoad.Program("ml", ""))).Text);

    /// <summary>A build sees one program. With the file it reports what the tool reports of all of them.</summary>
    [Fact]
    public async Task With_the_file_a_build_finds_what_the_tool_finds()
    {
        var settings = await CreateAsync(stacks: true, LinkedLoad.Program("ml", s_program));
        var linked = await LinkedLoad.FindAsync(s_data, LinkedLoad.Program("ml", s_program));
        var alone = await LinkedLoad.FindAsync(LinkedLoad.Program("ml", s_program, ("DataGravity.yaml", settings.Text)));
        Assert.Contains("S3 bucket 'lake' in eu-west-1 (stack 'acme/data/prod', ../data/Program.cs:7)", Assert.Single(linked).Message);
        Assert.Equal(linked.Select(f => f.Message), alone.Select(f => f.Message).Where(message => !message.Contains("acme-shared")));
        Assert.Equal(linked[0].Related, alone[0].Related);
    }

    private static async Task<InitialSettings> CreateAsync(bool stacks, LoadedProject program) =>
        InitialSettings
            .CreateAll(await LinkedLoad.AnalyzeAsync(s_data, program), stacks)
            .Single(settings => settings.Path == Path.GetFullPath("/repo/ml/DataGravity.yaml"));

    private static async Task AssertReadsAsync(string text, int data, int outputs)
    {
        var settings = GravitySettings.Read("/repo/ml/DataGravity.yaml", text, DateTime.MinValue);
        Assert.Empty(settings.Problems);
        Assert.Equal((data, outputs), (settings.Data.Count, settings.Outputs.Count));
        var schema = await JsonSchema.FromFileAsync(Path.Combine(RepositoryFiles.Root, "docs", "DataGravity.schema.json"));
        Assert.Empty(schema.Validate(JsonConvert.SerializeObject(YamlTree.Read(text))));
    }
}
