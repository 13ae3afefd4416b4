using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Copies;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>The copy stands where the original stood.</summary>
public class NearCopyFixTests
{
    private const string Stores = """
        var original = new Aws.S3.Bucket("original", new() { Region = "us-east-1", BucketName = "acme-original" });
        var replica = new Aws.S3.Bucket("replica", new() { Region = "eu-west-1" });
        _ = new Aws.S3.BucketReplicationConfig("copy", new()
        {
            Region = "us-east-1",
            Bucket = original.Id,
            Role = "role",
            Rules =
            {
                new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
                {
                    Status = "Enabled",
                    Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = replica.Arn },
                },
            },
        });

        """;

    private const string Helper = "static Output<string> Uri(Aws.S3.Bucket bucket) => bucket.BucketName;";

    [Theory]
    [InlineData("{X}.BucketName")]
    [InlineData("{X}.Id /* all of it */")]
    [InlineData("Output.Format($\"s3://{{X}.BucketName}/train\")")]
    [InlineData("{X}.BucketName.Apply(name => $\"s3://{name}/train\")")]
    public Task A_variable(string data) =>
        ProgramFixTest<NearCopyFixProvider>.FixAsync(
            Stores + Model("{|PDG1006:Aws.Sagemaker.Model|}", data.Replace("{X}", "original", StringComparison.Ordinal)),
            Stores + Model("Aws.Sagemaker.Model", data.Replace("{X}", "replica", StringComparison.Ordinal)),
            equivalenceKey: NearCopyFixProvider.EquivalenceKey
        );

    [Fact]
    public Task A_text() =>
        ProgramFixTest<NearCopyFixProvider>.FixAsync(
            Stores + Model("{|PDG3005:{|PDG1006:Aws.Sagemaker.Model|}|}", "\"s3://acme-original/train\""),
            Stores + Model("Aws.Sagemaker.Model", "Output.Format($\"s3://{replica.BucketName}/train\")")
        );

    [Fact]
    public Task Every_input_but_no_option() =>
        ProgramFixTest<NearCopyFixProvider>.FixAsync(
            Stores
                + Model(
                    "{|PDG1006:Aws.Sagemaker.Model|}",
                    "original.BucketName, [\"ARN\"] = original.Arn",
                    "new CustomResourceOptions { DependsOn = { original } }"
                ),
            Stores
                + Model(
                    "Aws.Sagemaker.Model",
                    "replica.BucketName, [\"ARN\"] = replica.Arn",
                    "new CustomResourceOptions { DependsOn = { original } }"
                )
        );

    [Fact]
    public Task One_that_a_helper_reads() =>
        ProgramFixTest<NearCopyFixProvider>.FixAsync(
            Stores + Model("{|PDG1006:Aws.Sagemaker.Model|}", "Uri(original)") + Helper,
            Stores + Model("Aws.Sagemaker.Model", "Uri(replica)") + Helper
        );

    [Fact]
    public Task What_is_named_elsewhere_stays() =>
        ProgramFixTest<NearCopyFixProvider>.StaysAsync(
            Stores + "var uri = Output.Format($\"s3://{original.BucketName}/train\");\n" + Model("{|PDG1006:Aws.Sagemaker.Model|}", "uri")
        );

    [Fact]
    public Task A_copy_that_no_variable_holds_stays() =>
        ProgramFixTest<NearCopyFixProvider>.StaysAsync(
            Stores
                .Replace("var replica = ", "var stores = new[] { ", StringComparison.Ordinal)
                .Replace("\"eu-west-1\" });", "\"eu-west-1\" }) };", StringComparison.Ordinal)
                .Replace("replica.Arn", "stores[0].Arn", StringComparison.Ordinal)
                + Model("{|PDG1006:Aws.Sagemaker.Model|}", "original.BucketName")
        );

    private const string Component = """

        class Lake : ComponentResource
        {
            public Aws.S3.Bucket Original { get; }
            public Aws.S3.Bucket Replica { get; private set; }

            public Lake(string name, ComponentResourceOptions? options = null) : base("acme:Lake", name, options)
            {
                Original = new Aws.S3.Bucket("original", new() { Region = "us-east-1", BucketName = "acme-original" }, new() { Parent = this });
                Replica = new Aws.S3.Bucket("replica", new() { Region = "eu-west-1" }, new() { Parent = this });
                _ = new Aws.S3.BucketReplicationConfig("copy", new()
                {
                    Region = "us-east-1",
                    Bucket = Original.Id,
                    Role = "role",
                    Rules =
                    {
                        new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
                        {
                            Status = "Enabled",
                            Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = Replica.Arn },
                        },
                    },
                }, new() { Parent = this });
            }
        }

        class Store : ComponentResource
        {
            public Aws.S3.Bucket Bucket { get; }

            public Store(string name, string region) : base("acme:Store", name) => Bucket = new Aws.S3.Bucket(name, new() { Region = region }, new() { Parent = this });
        }

        class Outer : ComponentResource
        {
            public Lake Lake { get; }

            public Outer(string name) : base("acme:Outer", name) => Lake = new Lake(name, new() { Parent = this });
        }
        """;

    [Theory]
    [InlineData("var lake = new Lake(\"lake\");", "lake.Original.BucketName", "lake.Replica.BucketName")]
    [InlineData(
        "var lake = new Lake(\"lake\");",
        "Output.Format($\"s3://{lake.Original.Id}/train\")",
        "Output.Format($\"s3://{lake.Replica.Id}/train\")"
    )]
    [InlineData("var outer = new Outer(\"lake\");", "outer.Lake.Original.BucketName", "outer.Lake.Replica.BucketName")]
    public Task A_component_s_property(string before, string data, string after) =>
        ProgramFixTest<NearCopyFixProvider>.FixAsync(
            before + "\n" + Model("{|PDG1006:Aws.Sagemaker.Model|}", data),
            before + "\n" + Model("Aws.Sagemaker.Model", after),
            Component,
            equivalenceKey: NearCopyFixProvider.EquivalenceKey
        );

    [Fact]
    public Task A_component_s_property_in_place_of_a_text() =>
        ProgramFixTest<NearCopyFixProvider>.FixAsync(
            "var lake = new Lake(\"lake\");\n" + Model("{|PDG3005:{|PDG1006:Aws.Sagemaker.Model|}|}", "\"s3://acme-original/train\""),
            "var lake = new Lake(\"lake\");\n" + Model("Aws.Sagemaker.Model", "Output.Format($\"s3://{lake.Replica.BucketName}/train\")"),
            Component
        );

    private const string Replication = """

        _ = new Aws.S3.BucketReplicationConfig("copy", new()
        {
            Region = "us-east-1",
            Bucket = {X}.Id,
            Role = "role",
            Rules =
            {
                new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
                {
                    Status = "Enabled",
                    Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = {Y}.Arn },
                },
            },
        });

        """;

    [Theory]
    [InlineData(
        "var original = new Aws.S3.Bucket(\"original\", new() { Region = \"us-east-1\" });\nvar near = new Store(\"near\", \"eu-west-1\");",
        "original",
        "near.Bucket"
    )]
    [InlineData(
        "var far = new Store(\"far\", \"us-east-1\");\nvar near = new Aws.S3.Bucket(\"near\", new() { Region = \"eu-west-1\" });",
        "far.Bucket",
        "near"
    )]
    public Task A_property_of_one_and_a_variable(string stores, string original, string copy)
    {
        var before = stores + Replication.Replace("{X}", original, StringComparison.Ordinal).Replace("{Y}", copy, StringComparison.Ordinal);
        return ProgramFixTest<NearCopyFixProvider>.FixAsync(
            before + Model("{|PDG1006:Aws.Sagemaker.Model|}", original + ".BucketName"),
            before + Model("Aws.Sagemaker.Model", copy + ".BucketName"),
            Component
        );
    }

    [Fact]
    public Task A_property_that_others_may_set_stays() =>
        ProgramFixTest<NearCopyFixProvider>.StaysAsync(
            "var lake = new Lake(\"lake\");\n" + Model("{|PDG1006:Aws.Sagemaker.Model|}", "lake.Original.BucketName"),
            Component.Replace("private set", "set", StringComparison.Ordinal)
        );

    private static string Model(string type, string data, string options = "") =>
        $$"""
            _ = new {{type}}("live", new()
            {
                Region = "eu-west-1",
                Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = {{data}} } } },
                ExecutionRoleArn = "role",
            }{{(options.Length > 0 ? ", " + options : "")}});

            """;
}
