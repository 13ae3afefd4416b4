using DataGravity.CodeFixes.Relocation.Equivalents;

namespace DataGravity.CodeFixes.Tests.Relocation.Equivalents;

/// <summary>An endpoint of SageMaker that becomes a service of Cloud Run.</summary>
public class EndpointEquivalentTests
{
    private const string Body = """
            var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "EUROPE-WEST4" });
            var model = new Aws.Sagemaker.Model("ranker", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/ranker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    Image = "ranker/serving:4",
                    Environment = { ["MODEL"] = Output.Format($"{clicks.Url}/v4") },
                },
            });
            // Two of them.
            var configuration = new Aws.Sagemaker.EndpointConfiguration("ranker-l4", new()
            {
                KmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1",
                ProductionVariants =
                {
                    new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs
                    {
                        VariantName = "all",
                        ModelName = model.Name,
                        InstanceType = "ml.g6.xlarge",
                        InitialInstanceCount = 2,
                        VolumeSizeInGb = 50,
                    },
                },
            });
            var endpoint = new Aws.Sagemaker.Endpoint("ranking", new() { EndpointConfigName = configuration.Name });

        """;

    [Fact]
    public async Task It_becomes_one_with_its_model_and_its_configuration()
    {
        var move = Assert.Single(await OfferedAsync(Body));
        Assert.Equal(
            "Replace SageMaker model 'ranker', SageMaker endpoint configuration 'ranker-l4' and SageMaker endpoint 'ranking' by Cloud Run service with an L4, next to Cloud Storage bucket 'clicks': saves about $0.1118 per GB",
            move.Title
        );
        Assert.Equal(
            OfferedMove.Program(
                """
                    var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "EUROPE-WEST4" });
                    var model = new Gcp.CloudRunV2.Service("ranker", new()
                    {
                        // ExecutionRoleArn: no equivalent
                        Location = "europe-west4",
                        DeletionProtection = false,
                        // Instead of InvokeEndpoint, callers post to /invocations at its Uri.
                        Template = new Gcp.CloudRunV2.Inputs.ServiceTemplateArgs
                        {
                            NodeSelector = new Gcp.CloudRunV2.Inputs.ServiceTemplateNodeSelectorArgs { Accelerator = "nvidia-l4" },
                            GpuZonalRedundancyDisabled = true,
                            Scaling = new Gcp.CloudRunV2.Inputs.ServiceTemplateScalingArgs { MinInstanceCount = 2, MaxInstanceCount = 2 },
                            Containers =
                            {
                                new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerArgs
                                {
                                    Image = "ranker/serving:4",
                                    Args = { "serve" },
                                    Ports = new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerPortsArgs { ContainerPort = 8080 },
                                    StartupProbe = new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerStartupProbeArgs
                                    {
                                        HttpGet = new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerStartupProbeHttpGetArgs { Path = "/ping" },
                                    },
                                    Envs =
                                    {
                                        new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerEnvArgs
                                        {
                                            Name = "MODEL",
                                            Value = Output.Format($"{clicks.Url}/v4"),
                                        },
                                    },
                                    Resources = new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerResourcesArgs
                                    {
                                        CpuIdle = false,
                                        Limits = { ["cpu"] = "4", ["memory"] = "16Gi", ["nvidia.com/gpu"] = "1" },
                                    },
                                },
                            },
                        },
                        // EndpointConfiguration.KmsKeyArn: no equivalent
                        // EndpointConfiguration.ProductionVariants.VolumeSizeInGb: no equivalent
                    });
                    // Two of them.

                """
            ),
            move.Text
        );
        Assert.Empty(move.Findings);
        var run = await move.RunAsync();
        Assert.Equal("europe-west4", (string?)run["ranker"].Inputs["location"]);
    }

    [Fact]
    public async Task It_does_in_a_stack_of_its_own()
    {
        var usings = OfferedMove.Program("").Split("return")[0];
        var move = Assert.Single(
            await OfferedMove.AllOfAsync(
                new EquivalentFixProvider(),
                $"{usings}return await Deployment.RunAsync<AppStack>();\n\nclass AppStack : Stack\n{{\n    public AppStack()\n    {{\n{Body.Replace("\"ranker/serving:4\"", "\"123456789012.dkr.ecr.us-east-1.amazonaws.com/ranker:4\"", StringComparison.Ordinal)}    }}\n}}\n",
                files: [("Pulumi.yaml", "name: app\nruntime: dotnet\n"), ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n")]
            )
        );
        Assert.Contains("Image = config.Require(\"rankerImage\"),\n", move.Text, StringComparison.Ordinal);
        Assert.Empty(move.Findings);
        var run = await move.RunAsync(("app:rankerImage", "us-docker.pkg.dev/app/ranker/serving"));
        Assert.Equal("europe-west4", (string?)run["ranker"].Inputs["location"]);
    }

    [Theory]
    [InlineData("EUROPE-WEST4", "EUROPE-WEST2")] // No GPU of Cloud Run is there.
    [InlineData("ml.g6.xlarge", "ml.g5.xlarge")]
    [InlineData("Image = ", "ModelDataUrl = \"https://s3.amazonaws.com/models/ranker.tar.gz\", Image = ")] // SageMaker brings it.
    [InlineData("VariantName = \"all\"", "VariantName = /* all */ \"all\"")]
    [InlineData("var endpoint = new", "if (Deployment.Instance.StackName == \"prod\")\n{\nvar endpoint = new", "}")] // In some stacks it would be new.
    [InlineData("configuration.Name })", "configuration.Name }, new() { DependsOn = { clicks } })")] // Its order would be lost.
    [InlineData("InitialInstanceCount = 2,\n", "InitialInstanceCount = instances,\n", "", "const int instances = 2;\n")]
    [InlineData("var endpoint =", "var arn = configuration.Arn;\nvar endpoint =")]
    [InlineData("configuration.Name });", "configuration.Name });\nvar arn = endpoint.Arn;")]
    public async Task What_has_no_like_there_stays(string part, string other, string after = "", string before = "")
    {
        Assert.Contains(part, Body, StringComparison.Ordinal);
        Assert.Empty(await OfferedAsync(before + Body.Replace(part, other, StringComparison.Ordinal) + after));
    }

    private static Task<IReadOnlyList<OfferedMove>> OfferedAsync(string body) =>
        OfferedMove.AllOfAsync(
            new EquivalentFixProvider(),
            OfferedMove.Program(body),
            files: [("Pulumi.yaml", "name: app\nruntime: dotnet\n"), ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n")]
        );
}
