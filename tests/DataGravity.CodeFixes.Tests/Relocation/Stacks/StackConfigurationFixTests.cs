using DataGravity.CodeFixes.Relocation.Stacks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Tests.Relocation.Stacks;

/// <summary>A stack's file is changed where it decides, and nothing else in it.</summary>
public class StackConfigurationFixTests
{
    private const string Title = "Set aws:region to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'artifacts'";

    [Theory]
    [InlineData("config:\n  aws:region: us-east-1\n", "config:\n  aws:region: eu-west-1\n")]
    [InlineData("config:\n  aws:region: 'us-east-1' # ours\n", "config:\n  aws:region: 'eu-west-1' # ours\n")]
    [InlineData(
        "# top\r\nconfig:\r\n  z: 1\r\n  aws:region:   \"us-east-1\"\r\n  a: 2",
        "# top\r\nconfig:\r\n  z: 1\r\n  aws:region:   \"eu-west-1\"\r\n  a: 2"
    )]
    [InlineData("{ config: { aws:region: us-east-1, other: us-east-1 } }", "{ config: { aws:region: eu-west-1, other: us-east-1 } }")]
    [InlineData(
        "config: {}\nenvironment:\n  values:\n    pulumiConfig:\n      aws:region: us-east-1\n",
        "config: {}\nenvironment:\n  values:\n    pulumiConfig:\n      aws:region: eu-west-1\n"
    )]
    public Task Quotes_comments_and_order_are_kept(string before, string after) =>
        StackTest.FixAsync(StackTest.Body, Title, [("Pulumi.prod.yaml", before, after)]);

    [Fact]
    public Task What_stands_under_an_anchor_is_changed_there() =>
        StackTest.FixAsync(
            StackTest.Body,
            Title,
            [
                (
                    "Pulumi.prod.yaml",
                    "x: &home us-east-1\nconfig:\n  aws:region: *home\n",
                    "x: &home eu-west-1\nconfig:\n  aws:region: *home\n"
                ),
            ]
        );

    [Fact]
    public Task Every_stack_that_has_it_elsewhere() =>
        StackTest.FixAsync(
            StackTest.Body,
            "Set aws:region to eu-west-1 in Pulumi.dev.yaml and Pulumi.prod.yaml, next to S3 bucket 'artifacts'",
            [
                ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-2\n", "config:\n  aws:region: eu-west-1\n"),
                ("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n", "config:\n  aws:region: eu-west-1\n"),
                ("Pulumi.test.yaml", "config:\n  aws:region: eu-west-1 # near\n", "config:\n  aws:region: eu-west-1 # near\n"),
            ]
        );

    [Fact]
    public Task Each_stack_to_its_own_data() =>
        StackTest.FixAsync(
            """
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = Deployment.Instance.StackName == "prod" ? "eu-west-1" : "us-west-2" });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id });
            """,
            "Set aws:region to us-west-2 in Pulumi.dev.yaml, aws:region to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'artifacts'",
            [
                ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n", "config:\n  aws:region: us-west-2\n"),
                ("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n", "config:\n  aws:region: eu-west-1\n"),
            ]
        );

    [Theory]
    [InlineData("new Aws.Provider(\"home\", new() { Region = new Config().Require(\"region\") })", "churn:region")]
    [InlineData("new Aws.Provider(\"home\", new() { Region = new Config().Require(\"region\") })", "region")]
    [InlineData(
        "new Aws.Provider(\"home\", new() { Region = new Config(\"places\").Get(\"compute\") ?? \"us-east-2\" })",
        "places:compute"
    )]
    [InlineData("new Aws.Provider(\"home\", new() { Region = Pulumi.Aws.Config.Region })", "aws:region")]
    public Task The_key_of_a_provider(string provider, string key) =>
        StackTest.FixAsync(
            $$"""
            var home = {{provider}};
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }, new() { Provider = home });
            """,
            $"Set {key} to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'artifacts'",
            [("Pulumi.prod.yaml", $"config:\n  {key}: us-east-1\n", $"config:\n  {key}: eu-west-1\n")]
        );

    [Fact]
    public Task The_key_of_an_input() =>
        StackTest.FixAsync(
            """
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id, Region = new Config().Require("region") });
            """,
            "Set churn:region to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'artifacts'",
            [
                (
                    "Pulumi.prod.yaml",
                    "config:\n  churn:region: us-east-1\n  aws:region: us-east-1\n",
                    "config:\n  churn:region: eu-west-1\n  aws:region: us-east-1\n"
                ),
            ]
        );

    private const string Machine = """
        var bucket = new Gcp.Storage.Bucket("vectors", new() { Location = "EUROPE-WEST4" });
        _ = new {|PDG1002:Gcp.Compute.Instance|}("trainer", new()
        {
            MachineType = "a2-highgpu-1g",
            BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs { InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs { Image = "pytorch-latest-gpu" } },
            NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
            MetadataStartupScript = Output.Format($"gsutil cp -r {bucket.Url}/data /data"),
        });
        """;

    private const string Index = """
        var bucket = new Gcp.Storage.Bucket("vectors", new() { Location = "EUROPE-WEST4" });
        _ = new {|PDG1003:Gcp.Vertex.AiIndex|}("products", new()
        {
            DisplayName = "products",
            Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = bucket.Url, Config = new Gcp.Vertex.Inputs.AiIndexMetadataConfigArgs { Dimensions = 768 } },
        });
        """;

    [Theory]
    [InlineData(
        Index,
        "Set gcp:region to europe-west4 and gcp:zone to europe-west4-a in Pulumi.prod.yaml, next to Cloud Storage bucket 'vectors'"
    )]
    [InlineData(
        Machine,
        "Set gcp:zone to europe-west4-a and gcp:region to europe-west4 in Pulumi.prod.yaml, next to Cloud Storage bucket 'vectors'"
    )]
    public Task Google_s_zone_goes_with_its_region(string body, string title) =>
        StackTest.FixAsync(
            body,
            title,
            [
                (
                    "Pulumi.prod.yaml",
                    "config:\n  gcp:region: us-central1\n  gcp:zone: us-central1-a\n",
                    "config:\n  gcp:region: europe-west4\n  gcp:zone: europe-west4-a\n"
                ),
            ]
        );

    [Fact]
    public Task A_zone_of_another_region_stays() =>
        StackTest.FixAsync(
            Index,
            "Set gcp:region to europe-west4 in Pulumi.prod.yaml, next to Cloud Storage bucket 'vectors'",
            [
                (
                    "Pulumi.prod.yaml",
                    "config:\n  gcp:region: us-central1\n  gcp:zone: us-east1-b\n",
                    "config:\n  gcp:region: europe-west4\n  gcp:zone: us-east1-b\n"
                ),
            ]
        );

    [Fact]
    public Task A_zone_that_is_not_there() =>
        StackTest.StaysAsync(Index, [("Pulumi.prod.yaml", "config:\n  gcp:region: us-central1\n  gcp:zone: us-central1-f\n")]);

    [Fact]
    public Task A_zone_that_has_the_machine() =>
        StackTest.FixAsync(
            Machine,
            "Set gcp:zone to europe-west4-a and gcp:region to europe-west4 in Pulumi.prod.yaml, next to Cloud Storage bucket 'vectors'",
            [
                (
                    "Pulumi.prod.yaml",
                    "config:\n  gcp:region: us-central1\n  gcp:zone: us-central1-f\n",
                    "config:\n  gcp:region: europe-west4\n  gcp:zone: europe-west4-a\n"
                ),
            ]
        );

    [Fact]
    public Task Google_s_region() =>
        StackTest.FixAsync(
            """
            var bucket = new Gcp.Storage.Bucket("vectors", new() { Location = "EUROPE-WEST1" });
            _ = new {|PDG1003:Gcp.Vertex.AiIndex|}("products", new()
            {
                DisplayName = "products",
                Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs
                {
                    ContentsDeltaUri = bucket.Url,
                    Config = new Gcp.Vertex.Inputs.AiIndexMetadataConfigArgs { Dimensions = 768 },
                },
            });
            """,
            "Set gcp:region to europe-west1 in Pulumi.prod.yaml, next to Cloud Storage bucket 'vectors'",
            [("Pulumi.prod.yaml", "config:\n  gcp:region: us-central1\n", "config:\n  gcp:region: europe-west1\n")]
        );

    [Fact]
    public Task A_line_that_several_follow_is_changed_once() =>
        StackTest.FixAsync(
            StackTest.Body
                + """

                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("second", new() { LayerName = "b", S3Bucket = bucket.Id });
                """,
            "",
            [("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n", "config:\n  aws:region: eu-west-1\n")]
        );

    [Fact]
    public Task Two_lines_of_a_file() =>
        StackTest.FixAsync(
            """
            var config = new Config();
            var other = new Aws.S3.Bucket("other", new() { Region = "eu-central-1" });
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "a", S3Bucket = bucket.Id, Region = config.Require("a") });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("second", new() { LayerName = "b", S3Bucket = other.Id, Region = config.Require("b") });
            """,
            "",
            [
                (
                    "Pulumi.prod.yaml",
                    "config: { churn:a: us-east-1, churn:b: us-east-1 }\n",
                    "config: { churn:a: eu-west-1, churn:b: eu-central-1 }\n"
                ),
            ]
        );

    [Fact]
    public Task Stores_that_follow_are_named() =>
        StackTest.ReplaceAsync(
            StackTest.Body
                + """

                _ = new Aws.S3.Bucket("features");
                """,
            "Set aws:region to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'artifacts', which replaces S3 bucket 'features'",
            ("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n", "config:\n  aws:region: eu-west-1\n")
        );

    [Theory]
    [InlineData("new Aws.Ec2.Vpc(\"net\", new() { CidrBlock = \"10.0.0.0/16\" })", ", which replaces VPC 'net'")]
    [InlineData(
        "new Aws.Eks.Cluster(\"apps\", new() { RoleArn = \"role\", VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs() })",
        ", which replaces EKS cluster 'apps'"
    )]
    [InlineData("new Aws.Rds.Instance(\"shop\", new() { InstanceClass = \"db.t4g.large\" })", ", which replaces RDS instance 'shop'")]
    [InlineData(
        "new Aws.Ec2.Instance(\"web\", new() { InstanceType = \"t4g.small\", SubnetId = new Config().Require(\"subnet\") })",
        "; 'web' needs a subnet there"
    )]
    [InlineData(
        "new Aws.Ec2.Vpc(\"net\", new() { CidrBlock = \"10.0.0.0/16\" });\n_ = new Aws.Ec2.Instance(\"web\", new() { KeyName = \"team\" })",
        ", which replaces VPC 'net'; 'web' needs a key pair there"
    )]
    public Task Clusters_networks_and_what_is_needed_there_are_named(string resource, string consequences) =>
        StackTest.ReplaceAsync(
            StackTest.Body + $"\n_ = {resource};",
            "Set aws:region to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'artifacts'" + consequences,
            (
                "Pulumi.prod.yaml",
                "config:\n  aws:region: us-east-1\n  churn:subnet: subnet-0a1b\n",
                "config:\n  aws:region: eu-west-1\n  churn:subnet: subnet-0a1b\n"
            )
        );

    [Theory]
    [InlineData("new Aws.Ec2.Vpc(\"net\", new() { CidrBlock = \"10.0.0.0/16\", Region = \"us-east-1\" })")]
    [InlineData(
        "new Aws.Ec2.Instance(\"web\", new() { InstanceType = \"t4g.small\", Ami = Aws.Ec2.GetAmi.Invoke(new() { MostRecent = true }).Apply(found => found.Id) })"
    )]
    public Task What_stays_or_is_asked_again_is_not(string resource) =>
        StackTest.FixAsync(
            StackTest.Body + $"\n_ = {resource};",
            "Set aws:region to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'artifacts'",
            [("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n", "config:\n  aws:region: eu-west-1\n")]
        );

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Of_all_changes_those_that_replace_or_need_something_are_not_made(FixAllScope scope)
    {
        var program = OfferedMove.Program(
            System.Text.RegularExpressions.Regex.Replace(StackTest.Body, @"\{\|\w+:(.*?)\|\}", "$1")
                + "\n_ = new Aws.Ec2.Instance(\"web\", new() { SubnetId = \"subnet-0a1b\" });"
        );
        (string, string)[] files =
        [
            ("Pulumi.yaml", "name: churn\nruntime: dotnet\n"),
            ("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n"),
        ];
        Assert.Equal(
            files.Select(file => file.Item2),
            await OfferedMove.FilesAfterAllAsync(
                new StackConfigurationFixProvider(),
                StackConfigurationFixProvider.EquivalenceKey,
                program,
                scope,
                files
            )
        );
    }
}
