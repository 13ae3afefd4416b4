namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>What vendors refuse from another region: scenarios 36 (images of models) and 42 (artifacts of inference components).</summary>
public class VendorScenarios
{
    private const string Serve = """
        _ = new {|PDG1003:Aws.Sagemaker.Model|}("serve", new()
        {
            Region = "eu-west-1", ExecutionRoleArn = "role",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Image = IMAGE },
        });
        """;

    /// <summary>Scenario 36: the address of an image tells its region.</summary>
    [Theory]
    [InlineData("\"763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0-gpu\"")]
    [InlineData("$\"123456789012.dkr.ecr.us-east-1.amazonaws.com/serve:{1 + 1}\"")]
    public Task A_model_with_an_image_of_another_region(string image) =>
        Scenario.VerifyPairAsync(Serve.Replace("IMAGE", image, StringComparison.Ordinal), "us-east-1", "eu-west-1");

    [Theory]
    [InlineData("Output.Format($\"{images.RepositoryUrl}:latest\")")]
    [InlineData("images.RepositoryUrl.Apply(url => url + \":latest\")")]
    public Task A_model_with_an_image_of_a_repository_elsewhere(string image) =>
        Scenario.VerifyPairAsync(
            "var images = new Aws.Ecr.Repository(\"images\", new() { Region = \"us-east-1\" });\n"
                + Serve.Replace("IMAGE", image, StringComparison.Ordinal),
            "us-east-1",
            "eu-west-1"
        );

    [Fact]
    public Task A_model_of_the_native_provider() =>
        Scenario.VerifyPairAsync(
            """
            var ireland = new AwsNative.Provider("ireland", new() { Region = "eu-west-1" });
            _ = new {|PDG1003:AwsNative.SageMaker.Model|}("serve", new()
            {
                ExecutionRoleArn = "role",
                Containers = { new AwsNative.SageMaker.Inputs.ModelContainerDefinitionArgs { Image = "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0-gpu" } },
            }, new() { Provider = ireland });
            """,
            "ecr.us-east-1",
            "ecr.eu-west-1"
        );

    /// <summary>Scenario 42.</summary>
    [Theory]
    [InlineData("Output.Format($\"s3://{artifacts.BucketName}/model.tar.gz\")")]
    [InlineData("artifacts.Id.Apply(id => $\"s3://{id}/model.tar.gz\")")]
    public Task An_inference_component_with_artifacts_elsewhere(string url) =>
        Scenario.VerifyPairAsync(
            """
            var ireland = new AwsNative.Provider("ireland", new() { Region = "eu-west-1" });
            var artifacts = new Aws.S3.Bucket("artifacts", new() { Region = "us-east-1" });
            _ = new {|PDG1003:AwsNative.SageMaker.InferenceComponent|}("serve", new()
            {
                EndpointName = "churn",
                Specification = new AwsNative.SageMaker.Inputs.InferenceComponentSpecificationArgs
                {
                    Container = new AwsNative.SageMaker.Inputs.InferenceComponentContainerSpecificationArgs { ArtifactUrl = URL },
                },
            }, new() { Provider = ireland });
            """.Replace("URL", url, StringComparison.Ordinal),
            "us-east-1",
            "eu-west-1"
        );
}
