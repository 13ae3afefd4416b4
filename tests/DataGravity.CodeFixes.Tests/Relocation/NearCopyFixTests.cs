using DataGravity.CodeFixes.Relocation;

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
    public Task A_variable(string data) => ProgramFixTest<NearCopyFixProvider>.FixAsync(
        Stores + Model("{|PDG1006:Aws.Sagemaker.Model|}", data.Replace("{X}", "original", StringComparison.Ordinal)),
        Stores + Model("Aws.Sagemaker.Model", data.Replace("{X}", "replica", StringComparison.Ordinal)),
        equivalenceKey: NearCopyFixProvider.EquivalenceKey);

    [Fact]
    public Task A_text() => ProgramFixTest<NearCopyFixProvider>.FixAsync(
        Stores + Model("{|PDG3005:{|PDG1006:Aws.Sagemaker.Model|}|}", "\"s3://acme-original/train\""),
        Stores + Model("Aws.Sagemaker.Model", "Output.Format($\"s3://{replica.BucketName}/train\")"));

    [Fact]
    public Task Every_input_but_no_option() => ProgramFixTest<NearCopyFixProvider>.FixAsync(
        Stores + Model("{|PDG1006:Aws.Sagemaker.Model|}", "original.BucketName, [\"ARN\"] = original.Arn", "new CustomResourceOptions { DependsOn = { original } }"),
        Stores + Model("Aws.Sagemaker.Model", "replica.BucketName, [\"ARN\"] = replica.Arn", "new CustomResourceOptions { DependsOn = { original } }"));

    [Fact]
    public Task One_that_a_helper_reads() => ProgramFixTest<NearCopyFixProvider>.FixAsync(
        Stores + Model("{|PDG1006:Aws.Sagemaker.Model|}", "Uri(original)") + Helper, Stores + Model("Aws.Sagemaker.Model", "Uri(replica)") + Helper);

    [Fact]
    public Task What_is_named_elsewhere_stays() => ProgramFixTest<NearCopyFixProvider>.StaysAsync(
        Stores + "var uri = Output.Format($\"s3://{original.BucketName}/train\");\n" + Model("{|PDG1006:Aws.Sagemaker.Model|}", "uri"));

    [Fact]
    public Task A_copy_that_no_variable_holds_stays() => ProgramFixTest<NearCopyFixProvider>.StaysAsync(
        Stores.Replace("var replica = ", "var stores = new[] { ", StringComparison.Ordinal).Replace("\"eu-west-1\" });", "\"eu-west-1\" }) };", StringComparison.Ordinal)
            .Replace("replica.Arn", "stores[0].Arn", StringComparison.Ordinal)
            + Model("{|PDG1006:Aws.Sagemaker.Model|}", "original.BucketName"));

    private static string Model(string type, string data, string options = "") => $$"""
        _ = new {{type}}("live", new()
        {
            Region = "eu-west-1",
            Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = {{data}} } } },
            ExecutionRoleArn = "role",
        }{{(options.Length > 0 ? ", " + options : "")}});

        """;
}
