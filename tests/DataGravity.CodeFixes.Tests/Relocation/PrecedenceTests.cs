using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>What places the compute now decides how it is moved, and the program how that is spelled.</summary>
public class PrecedenceTests
{
    [Fact]
    public Task The_region_of_the_compute_wins_over_a_provider() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(
                RelocationTest.ByProvider
                    + """
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id, Region = "us-east-1" }, new() { Provider = virginia });
                    """
            ),
            RelocationTest.Program(
                RelocationTest.ByProvider
                    + """
                    _ = new Aws.Lambda.LayerVersion("churn", new() { LayerName = "churn", S3Bucket = bucket.Id, Region = "eu-west-1" }, new() { Provider = virginia });
                    """
            )
        );

    [Fact]
    public Task A_parent_hands_down_its_provider_until_one_is_given() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(
                RelocationTest.ByProvider
                    + """
                    var other = new Aws.S3.Bucket("other", new(), new() { Provider = virginia });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }, new() { Parent = other });
                    """
            ),
            RelocationTest.Program(
                RelocationTest.ByProvider
                    + """
                    var other = new Aws.S3.Bucket("other", new(), new() { Provider = virginia });
                    _ = new Aws.Lambda.LayerVersion("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }, new() { Parent = other, Provider = ireland });
                    """
            )
        );

    [Fact]
    public Task A_region_where_the_data_may_be_in_another() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(
                RelocationTest.ByProvider
                    + """
                    _ = new {|PDG1002:Aws.Sagemaker.EndpointConfiguration|}("churn", new()
                    {
                        ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = "churn" } },
                        DataCaptureConfig = new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigArgs
                        {
                            InitialSamplingPercentage = 100,
                            CaptureOptions = { new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigCaptureOptionArgs { CaptureMode = "Input" } },
                            DestinationS3Uri = Output.Format($"s3://{bucket.BucketName}/captured"),
                        },
                    });
                    """
            ),
            RelocationTest.Program(
                RelocationTest.ByProvider
                    + """
                    _ = new Aws.Sagemaker.EndpointConfiguration("churn", new()
                    {
                        ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = "churn" } },
                        DataCaptureConfig = new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigArgs
                        {
                            InitialSamplingPercentage = 100,
                            CaptureOptions = { new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigCaptureOptionArgs { CaptureMode = "Input" } },
                            DestinationS3Uri = Output.Format($"s3://{bucket.BucketName}/captured"),
                        },
                    }, new() { Provider = ireland });
                    """
            ),
            "Move 'churn' to eu-west-1, next to S3 bucket 'artifacts': saves about $0.02 per GB"
        );

    [Fact]
    public Task Another_cloud() =>
        RelocationTest.FixAsync(
            RelocationTest
                .Program(
                    """
                    var bucket = new Gcp.Storage.Bucket("artifacts", new() { Location = "EUROPE-WEST1" });
                    _ = new {|PDG1003:Gcp.Vertex.AiIndex|}("churn", new()
                    {
                        DisplayName = "churn",
                        Region = "us-central1",
                        Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = bucket.Url },
                    });
                    """
                )
                .Replace("using Aws", "using Gcp = Pulumi.Gcp;\nusing Aws"),
            RelocationTest
                .Program(
                    """
                    var bucket = new Gcp.Storage.Bucket("artifacts", new() { Location = "EUROPE-WEST1" });
                    _ = new Gcp.Vertex.AiIndex("churn", new()
                    {
                        DisplayName = "churn",
                        Region = "europe-west1",
                        Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = bucket.Url },
                    });
                    """
                )
                .Replace("using Aws", "using Gcp = Pulumi.Gcp;\nusing Aws"),
            "Move 'churn' to europe-west1, next to Cloud Storage bucket 'artifacts'"
        );

    [Fact]
    public Task A_language_that_does_not_infer_the_type_of_new()
    {
        const string Program = """
            using System.Threading.Tasks;
            using Aws = Pulumi.Aws;

            class Churn : Pulumi.Stack
            {
                public Churn()
                {
                    var ireland = new Aws.Provider("ireland", new Aws.ProviderArgs { Region = "eu-west-1" });
                    var bucket = new Aws.S3.Bucket("artifacts", null, new Pulumi.CustomResourceOptions { Provider = ireland });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new Aws.Lambda.LayerVersionArgs { LayerName = "churn", S3Bucket = bucket.Id });
                }

                static Task<int> Main() => Pulumi.Deployment.RunAsync<Churn>();
            }
            """;
        var test = new RelocationTest
        {
            TestCode = Program,
            FixedCode = Program
                .Replace("{|PDG1003:", "")
                .Replace("|}", "")
                .Replace("bucket.Id }", "bucket.Id }, new Pulumi.CustomResourceOptions { Provider = ireland }"),
        };
        test.SolutionTransforms.Add(
            (solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.CSharp8))
        );
        return test.RunAsync();
    }
}
