using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class OtherCloudRuleTests
{
    private const string Rule = "PDG1001";

    private static readonly Placed s_googleData = new()
    {
        Data = """new Gcp.Storage.Bucket("data", new() { Location = "us-east4" })""",
        Url = "data.Url",
        ModelOptions = "new() { Provider = west }",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_model_on_AWS_made_of_Google_s_data(bool asStack) => (s_googleData with { AsStack = asStack }).IsReportedAsync(Rule);

    [Theory]
    [InlineData("Output.Format($\"https://storage.googleapis.com/{data.Name}/m\")")]
    [InlineData("data.SelfLink.Apply(link => link + \"/m\")")]
    public Task Whatever_the_spelling(string url) => (s_googleData with { Url = url, ModelOptions = "null" }).IsReportedAsync(Rule);

    [Fact]
    public Task Its_message_names_the_clouds() =>
        s_googleData.IsReportedAsAsync(
            Rule,
            "SageMaker model 'model' in AWS us-west-1 (provider 'west') reads Cloud Storage bucket 'data' in Google Cloud us-east4 (its own Location); Google Cloud bills every byte as internet egress: about $0.1118 per GB, $112 per TB"
        );

    [Fact]
    public Task Its_message_leaves_out_regions_nobody_knows() =>
        (s_googleData with { ModelOptions = "null" }).IsReportedAsAsync(
            Rule,
            "SageMaker model 'model' in AWS reads Cloud Storage bucket 'data' in Google Cloud us-east4 (its own Location); Google Cloud bills every byte as internet egress"
        );

    [Fact]
    public Task A_notebook_on_Google_that_reads_S3() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Pulumi.Gcp.Workbench;
            using Pulumi.Gcp.Workbench.Inputs;

            return await Deployment.RunAsync<Lab>();

            class Lab : Stack
            {
                public Lab()
                {
                    var data = new Aws.S3.Bucket("data");
                    _ = new {|PDG1001:Instance|}("lab", new InstanceArgs
                    {
                        Location = "us-central1-a",
                        GceSetup = new InstanceGceSetupArgs { Metadata = { { "startup", Output.Format($"aws s3 sync s3://{data.BucketName} .") } } },
                    });
                }
            }
            """
        );

    [Fact]
    public Task Compute_that_is_no_machine_learning_is_not_its_business() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                var data = new Gcp.Storage.Bucket("data", new() { Location = "us-east4" });
                _ = new Aws.Lambda.Function("f", new() { Role = "role", S3Bucket = data.Name });
            });
            """
        );
}
