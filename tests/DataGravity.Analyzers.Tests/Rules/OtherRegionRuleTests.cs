using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class OtherRegionRuleTests
{
    private const string Rule = "PDG1002";

    /// <summary>The name of the data in a variable of the container: allowed by the vendor, and billed.</summary>
    private static readonly Placed s_byEnvironment = new()
    {
        Url = "\"s3://elsewhere/model.tar.gz\"",
        ModelArgs = """
            Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = data.BucketName } } },
            """,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Compute_told_of_data_elsewhere(bool asStack)
    {
        await (s_byEnvironment with { AsStack = asStack }).IsReportedAsync(Rule);
        await (s_byEnvironment with { AsStack = asStack, ModelOptions = "new() { Provider = east }" }).IsSilentAsync();
    }

    [Theory]
    [InlineData("{ { \"DATA\", data.Arn } }")]
    [InlineData("new InputMap<string> { { \"DATA\", data.Id.Apply(id => \"s3://\" + id) } }")]
    [InlineData("Output.Tuple(data.Id, data.Arn).Apply(t => new Dictionary<string, string> { [\"A\"] = t.Item1, [\"B\"] = \"b\" })")]
    public Task By_any_spelling_of_the_environment(string environment) =>
        (
            s_byEnvironment with
            {
                ModelArgs = $"Containers = {{ new Aws.Sagemaker.Inputs.ModelContainerArgs {{ Environment = {environment} }} }},",
            }
        ).IsReportedAsync(Rule);

    [Fact]
    public Task Its_message_says_what_it_costs() =>
        s_byEnvironment.IsReportedAsAsync(
            Rule,
            "SageMaker model 'model' in us-west-1 (provider 'west') uses S3 bucket 'data' in us-east-1 (provider 'east'); AWS bills every byte as transfer out of us-east-1: about $0.02 per GB, $20 per TB"
        );

    [Fact]
    public Task What_is_written_leaves_the_compute_s_region() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var captures = {|#1:new Aws.S3.Bucket("captures", new() { Region = "eu-west-1" })|};
                _ = new {|#0:Aws.Sagemaker.EndpointConfiguration|}("live", new()
                {
                    Region = "us-east-1",
                    DataCaptureConfig = new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigArgs
                    {
                        InitialSamplingPercentage = 100,
                        DestinationS3Uri = Output.Format($"s3://{captures.BucketName}/"),
                        CaptureOptions = { new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigCaptureOptionArgs { CaptureMode = "Input" } },
                    },
                });
            });
            """,
            Rule,
            "SageMaker endpoint configuration 'live' in us-east-1 (its own Region) writes to S3 bucket 'captures' in eu-west-1 (its own Region); AWS bills every byte as transfer out of us-east-1: about $0.02 per GB, $20 per TB"
        );

    [Fact]
    public Task One_finding_for_compute_and_data_whatever_the_references() =>
        (
            s_byEnvironment with
            {
                ModelArgs =
                    """Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["A"] = data.BucketName, ["B"] = data.Arn } } },""",
            }
        ).IsReportedAsync(Rule);

    [Fact]
    public Task Google_s_zones_and_spellings_are_in_their_region() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                var near = new Gcp.Storage.Bucket("near", new() { Location = "US-CENTRAL1" });
                var far = new Gcp.Storage.Bucket("far", new() { Location = "europe-west4" });
                var multi = new Gcp.Storage.Bucket("multi", new() { Location = "US" });
                _ = Notebook("a", near);
                _ = Notebook("c", multi);
                _ = new {|PDG1002:Gcp.Workbench.Instance|}("b", new()
                {
                    Location = "us-central1-a",
                    GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs { Metadata = { ["data"] = far.Url } },
                });

                static Gcp.Workbench.Instance Notebook(string name, Gcp.Storage.Bucket data) => {|PDG1004:new|}(name, new()
                {
                    Location = "us-central1-a",
                    GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs { Metadata = { ["data"] = data.Url } },
                });
            });
            """
        );

    [Fact]
    public Task A_bucket_outside_the_loop_and_one_in_it() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var shared = new Aws.S3.Bucket("shared", new() { Region = "us-east-1" });
                foreach (var region in new[] { "us-east-1", "eu-west-1" })
                {
                    var own = new Aws.S3.Bucket($"own-{region}", new() { Region = region });
                    _ = new {|PDG1002:Aws.Sagemaker.Model|}($"shared-{region}", Args(region, shared));
                    _ = new Aws.Sagemaker.Model($"own-{region}", Args(region, own));
                }
            });

            static Aws.Sagemaker.ModelArgs Args(string region, Aws.S3.Bucket data) => new()
            {
                Region = region,
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Environment = { ["DATA"] = data.Id } },
            };
            """
        );

    /// <summary>Whatever zones a region has, they are in it.</summary>
    [Theory]
    [InlineData("us-east-1", "{|PDG1002:Aws.Ec2.Instance|}")]
    [InlineData("eu-west-1", "Aws.Ec2.Instance")]
    public Task A_machine_in_a_zone_that_is_asked_for(string data, string marked) =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
                var zones = Aws.GetAvailabilityZones.Invoke(new() { State = "available" }, new() { Provider = ireland });
                var images = new Aws.S3.Bucket("images", new() { Region = "{{data}}" });
                _ = new {{marked}}("gpu", new()
                {
                    AvailabilityZone = zones.Apply(found => found.Names[0]),
                    Ami = "ami-1",
                    InstanceType = "p4d.24xlarge",
                    UserData = images.Arn,
                }, new() { Provider = ireland });
            });
            """
        );
}
