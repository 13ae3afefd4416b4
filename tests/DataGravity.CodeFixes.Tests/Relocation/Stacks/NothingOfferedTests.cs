namespace DataGravity.CodeFixes.Tests.Relocation.Stacks;

/// <summary>Where the file does not decide, or a change of it does not help, none is offered.</summary>
public class NothingOfferedTests
{
    private static readonly (string, string)[] s_prod = [("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n")];

    [Fact]
    public Task The_program_decides() =>
        StackTest.StaysAsync(
            StackTest.Body.Replace("bucket.Id }", "bucket.Id, Region = \"us-east-1\" }", StringComparison.Ordinal),
            s_prod
        );

    [Fact]
    public Task The_program_decides_from_what_is_configured() =>
        StackTest.StaysAsync(
            StackTest.Body.Replace(
                "bucket.Id }",
                "bucket.Id, Region = new Config().Require(\"short\") + \"-1\" }",
                StringComparison.Ordinal
            ),
            [("Pulumi.prod.yaml", "config:\n  churn:short: us-east\n")]
        );

    [Fact]
    public Task The_project_s_file_decides_for_all_stacks() =>
        StackTest.StaysAsync(
            StackTest.Body,
            [("Pulumi.prod.yaml", "config: {}\n")],
            project: "name: churn\nruntime: dotnet\nconfig:\n  aws:region:\n    value: us-east-1\n"
        );

    [Fact]
    public Task The_program_decides_in_one_of_two_stacks() =>
        StackTest.StaysAsync(
            StackTest.Body.Replace(
                "bucket.Id }",
                "bucket.Id, Region = new Config().Get(\"region\") ?? \"us-west-2\" }",
                StringComparison.Ordinal
            ),
            [("Pulumi.dev.yaml", "config: {}\n"), ("Pulumi.prod.yaml", "config:\n  churn:region: us-east-1\n")]
        );

    [Fact]
    public Task The_data_goes_along() =>
        StackTest.StaysAsync(
            """
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = new Config("aws").Require("region") == "us-east-1" ? "eu-west-1" : "us-east-1" });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id });
            """,
            s_prod
        );

    [Fact]
    public Task Other_compute_would_be_far_from_its_data() =>
        StackTest.StaysAsync(
            StackTest.Body
                + """

                var near = new Aws.S3.Bucket("near", new() { Region = "us-east-1" });
                _ = new Aws.Lambda.LayerVersion("fine", new() { LayerName = "b", S3Bucket = near.Id });
                """,
            s_prod
        );

    [Fact]
    public Task What_is_only_read_does_not_move() =>
        StackTest.StaysAsync(
            StackTest.Body
                + """

                _ = Aws.S3.Bucket.Get("existing", "existing");
                """,
            s_prod
        );

    [Fact]
    public async Task Something_else_is_not_offered_there()
    {
        const string Classifier = """

            _ = new Aws.Comprehend.DocumentClassifier("reviews", new()
            {
                DataAccessRoleArn = "arn:aws:iam::123456789012:role/comprehend",
                LanguageCode = "en",
                InputDataConfig = new Aws.Comprehend.Inputs.DocumentClassifierInputDataConfigArgs(),
            });
            """;
        await StackTest.StaysAsync((StackTest.Body + Classifier).Replace("eu-west-1", "eu-north-1", StringComparison.Ordinal), s_prod);
        await StackTest.FixAsync(
            StackTest.Body + Classifier,
            "Set aws:region to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'artifacts'",
            [("Pulumi.prod.yaml", s_prod[0].Item2, "config:\n  aws:region: eu-west-1\n")]
        );
    }

    [Fact]
    public Task Data_in_two_places() =>
        StackTest.StaysAsync(
            """
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
            var other = new Aws.S3.Bucket("other", new() { Region = "us-west-2" });
            _ = new {|PDG1003:{|PDG1003:Aws.Sagemaker.Model|}|}("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { ModelDataUrl = Output.Format($"s3://{other.BucketName}/model.tar.gz") } },
            });
            """,
            s_prod
        );

    [Theory]
    [InlineData("config:\n  aws:region: us-east-1\n  broken: 'a\n")]
    [InlineData("config:\n  aws:region: us-east-1\n\t- x\n")]
    [InlineData("config:\n  aws:region: us-east-1\nx: [\n")]
    [InlineData("config:\n  aws:region: |-\n    us-east-1\n")]
    [InlineData("config:\n  aws:region: !!str us-east-1\n")]
    public Task A_file_that_cannot_be_read_or_is_written_otherwise(string text) =>
        StackTest.StaysAsync(StackTest.Body, [("Pulumi.prod.yaml", text)]);

    [Fact]
    public Task A_zone_that_is_not_where_the_data_is() =>
        StackTest.StaysAsync(
            """
            var bucket = new Gcp.Storage.Bucket("images", new() { Location = "europe-west4" });
            _ = new {|PDG1002:Gcp.Compute.Instance|}("trainer", new()
            {
                MachineType = "n1-standard-8",
                BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs { InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs { Image = "deeplearning-platform-release/pytorch-latest-gpu" } },
                NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                Metadata = { ["bucket"] = bucket.Name },
            });
            """,
            [("Pulumi.prod.yaml", "config:\n  gcp:zone: us-central1-f\n")]
        );
}
