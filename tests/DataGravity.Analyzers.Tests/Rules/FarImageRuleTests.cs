using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class FarImageRuleTests
{
    private const string Rule = "PDG1008";

    private static string Train(string region, string image, string marked, string setup = "") =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                {{setup}}
                _ = new {{marked}}("train", new()
                {
                    Region = "{{region}}",
                    RoleArn = "role",
                    TrainingJobName = "train",
                    AlgorithmSpecification = new Aws.Sagemaker.Inputs.TrainingJobAlgorithmSpecificationArgs { TrainingImage = {{image}} },
                });
            });
            """;

    private const string DeepLearning = "\"763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:2.6.0-gpu\"";

    [Theory]
    [InlineData("eu-west-1", "{|PDG1008:Aws.Sagemaker.TrainingJob|}")]
    [InlineData("us-east-1", "Aws.Sagemaker.TrainingJob")]
    public Task An_image_s_address_tells_where_it_is(string region, string marked) =>
        PlacementTest.VerifyAsync(Train(region, DeepLearning, marked));

    [Theory]
    [InlineData("\"pytorch/pytorch:latest\"")]
    [InlineData("\"us-docker.pkg.dev/project/images/train:1\"")]
    [InlineData("\"\"")]
    public Task Other_registries_and_clouds_are_left_alone(string image) =>
        PlacementTest.VerifyAsync(Train("eu-west-1", image, "Aws.Sagemaker.TrainingJob"));

    [Fact]
    public Task A_repository_of_the_program() =>
        PlacementTest.VerifyMessageAsync(
            Train(
                "eu-west-1",
                "Output.Format($\"{images.RepositoryUrl}:latest\")",
                "{|#0:Aws.Sagemaker.TrainingJob|}",
                "var images = {|#1:new Aws.Ecr.Repository(\"images\", new() { Region = \"us-east-1\" })|};"
            ),
            Rule,
            "SageMaker training job 'train' in eu-west-1 (its own Region) pulls its image from ECR repository 'images' in us-east-1 (its own Region); "
                + "each new machine pulls it across regions; AWS bills every byte as transfer out of us-east-1: about $0.02 per GB, $20 per TB"
        );

    [Theory]
    [InlineData("europe-west4", "us-docker.pkg.dev/p/images/train:1", true)]
    [InlineData("europe-west4", "gcr.io/deeplearning-platform-release/tf2-gpu.2-13", true)]
    [InlineData("europe-west4", "europe-docker.pkg.dev/p/images/train:1", false)]
    [InlineData("us-central1", "us-docker.pkg.dev/p/images/train:1", false)]
    [InlineData("us-central1", "us-central1-docker.pkg.dev/p/images/train:1", false)]
    [InlineData("us-central1", "europe-west4-docker.pkg.dev/p/images/train:1", true)]
    public Task Google_s_registries(string location, string image, bool isFar) =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync<AppStack>();

            class AppStack : Stack
            {
                public AppStack() => _ = new {{(isFar ? "{|PDG1008:Gcp.CloudRunV2.Service|}" : "Gcp.CloudRunV2.Service")}}("serve", new()
                {
                    Location = "{{location}}",
                    Template = new Gcp.CloudRunV2.Inputs.ServiceTemplateArgs
                    {
                        Containers = { new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerArgs { Image = "{{image}}" } },
                    },
                });
            }
            """
        );

    [Fact]
    public Task Half_typed() => PlacementTest.VerifyAsync(Train("eu-west-1", "{|CS0103:imag|}", "Aws.Sagemaker.TrainingJob"));
}
