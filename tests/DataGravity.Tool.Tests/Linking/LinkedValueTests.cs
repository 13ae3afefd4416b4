using DataGravity.Tool.Linking;

namespace DataGravity.Tool.Tests.Linking;

/// <summary>What an output is to the program that asks for it.</summary>
public class LinkedValueTests
{
    private const string Stores = """
        var plain = new Aws.S3.Bucket("plain", new() { Region = "eu-west-1", Tags = { { "pii", "yes" } } });
        var maybe = System.Environment.GetEnvironmentVariable("MAYBE") == "1" ? new Aws.S3.Bucket("maybe") : null;
        var somewhere = new Aws.S3.Bucket("somewhere");
        var table = new Aws.DynamoDB.Table("table", new()
        {
            Region = "eu-west-1", Replicas = { new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = "us-east-1" } },
        });
        """;

    [Theory]
    [InlineData(
        "plain",
        "name: plain|kind: aws:s3/bucket:Bucket|cloud: aws|region: eu-west-1|tags: [pii, \"pii=yes\"]|at: ../data/Program.cs:6"
    )]
    [InlineData(
        "Output.Format($\"s3://{plain.Id}/raw/\")",
        "name: plain|kind: aws:s3/bucket:Bucket|cloud: aws|region: eu-west-1|tags: [pii, \"pii=yes\"]|at: ../data/Program.cs:6"
    )]
    [InlineData("plain.Region", "value: eu-west-1|at: ../data/Program.cs:6")]
    [InlineData("\"on\"", "value: \"on\"|at: ../data/Program.cs:13")]
    [InlineData("\"a: b\\n# c\"", "value: \"a: b\\u000a# c\"|at: ../data/Program.cs:13")]
    [InlineData("true", "value: true|at: ../data/Program.cs:4")]
    [InlineData("2.5", "value: 2.5|at: ../data/Program.cs:4")]
    [InlineData("Deployment.Instance.StackName", "value: prod|at: ../data/Program.cs:4")]
    [InlineData("new Config().Require(\"zone\")", "value: eu-west-1a|at: ../data/Pulumi.prod.yaml:2")]
    // What may be several things, or is in several places, is not told.
    [InlineData("maybe?.Id", null)]
    [InlineData("somewhere.Id", null)]
    [InlineData("table.Name", null)]
    [InlineData("System.Environment.GetEnvironmentVariable(\"MAYBE\") == null ? plain.Id : somewhere.Id", null)]
    // And neither are secrets, nor what is too long for any use.
    [InlineData("new Config().RequireSecret(\"zone\")", null)]
    [InlineData("Output.CreateSecret(\"hunter2\")", null)]
    [InlineData("new string('x', 1001)", null)]
    [InlineData("null", null)]
    public void An_output_is_a_store_a_value_or_not_known(string output, string? expected)
    {
        var data = LinkedLoad.Program(
            "data",
            $$"""{{Stores}}{{"\n"}}return new Dictionary<string, object?> { ["asked"] = {{output}} };""",
            ("Pulumi.yaml", "name: data\nruntime: dotnet\n"),
            ("Pulumi.prod.yaml", "config:\n  data:zone: eu-west-1a\n")
        );
        var asking = LinkedLoad.Program("ml", """_ = new StackReference("acme/data/prod").GetOutput("asked");""");
        Assert.Equal(expected, LinkedLoad.Link(data, asking)[1].Links.SingleOrDefault()?.Lines.Replace('\n', '|'));
    }

    [Fact]
    public void Sizes_and_tags_of_the_other_program_s_settings_come_along()
    {
        var data = LinkedLoad.Program(
            "data",
            """return new Dictionary<string, object?> { ["lake"] = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" }).Id };""",
            ("DataGravity.yaml", "data:\n  - resource: lake\n    size: 1.5 TB\n    monthly-reads: 200 GB\n    tags: [eu-only]\n")
        );
        var asking = LinkedLoad.Program("ml", """_ = new StackReference("acme/data/prod").GetOutput("lake");""");
        Assert.Contains(
            "size: 1500 GB\nmonthly-reads: 200 GB\ntags: [eu-only]\n",
            Assert.Single(LinkedLoad.Link(data, asking)[1].Links).Lines
        );
    }

    /// <summary>A copy of images has an address of its own, so their name reads one place.</summary>
    [Fact]
    public void Images_with_copies_elsewhere_are_told()
    {
        var data = LinkedLoad.Program(
            "data",
            """
            var images = new Aws.Ecr.Repository("images", new() { Region = "eu-west-1" });
            _ = new Aws.Ecr.ReplicationConfiguration("replicas", new()
            {
                Region = "eu-west-1",
                ReplicationConfigurationDetails = new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationArgs
                {
                    Rules = new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationRuleArgs
                    {
                        Destinations = new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationRuleDestinationArgs
                        {
                            Region = "us-east-1", RegistryId = "1",
                        },
                    },
                },
            });
            return new Dictionary<string, object?> { ["images"] = images.RepositoryUrl };
            """
        );
        var asking = LinkedLoad.Program("ml", """_ = new StackReference("acme/data/prod").GetOutput("images");""");
        Assert.Equal(
            "name: images\nkind: aws:ecr/repository:Repository\ncloud: aws\nregion: eu-west-1\nat: ../data/Program.cs:6",
            Assert.Single(LinkedLoad.Link(data, asking)[1].Links).Lines
        );
    }

    [Theory]
    [InlineData("prod", "ml", "prod", "prod")]
    [InlineData("acme/prod", "ml", "prod", "acme/prod")]
    [InlineData("data/prod", "data", "prod", "data/prod")]
    [InlineData("acme/data/prod", "data", "prod", "acme/data/prod")]
    [InlineData("{organization}/data/prod", "data", "prod", "*/data/prod")]
    [InlineData("{organization}/{project}/prod", null, null, null)]
    [InlineData("acme/data/{stack}", null, null, null)]
    [InlineData("acme//prod", null, null, null)]
    [InlineData("", null, null, null)]
    [InlineData("*", null, null, null)]
    [InlineData("a/b/c/d", null, null, null)]
    public void A_name_says_which_stack_is_meant(string reference, string? project, string? stack, string? pattern)
    {
        var address = StackAddress.Read(reference, "ml", name => name == "data");
        Assert.Equal((project, stack, pattern), (address?.Project, address?.Stack, address?.Pattern));
    }
}
