using DataGravity.CodeFixes.Relocation.Equivalents;

namespace DataGravity.CodeFixes.Tests.Relocation.Equivalents;

/// <summary>A container that runs to its end in one cloud, and does in another.</summary>
public class JobEquivalentTests
{
    private const string Clicks = """
            var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "US-CENTRAL1" });

        """;

    [Fact]
    public async Task A_training_job_becomes_a_job_of_Cloud_Run()
    {
        var move = Assert.Single(
            await OfferedAsync(
                Clicks
                    + """
                        _ = new Aws.Sagemaker.TrainingJob("ranker", new()
                        {
                            TrainingJobName = "ranker",
                            RoleArn = "arn:aws:iam::123456789012:role/trainer",
                            AlgorithmSpecification = new Aws.Sagemaker.Inputs.TrainingJobAlgorithmSpecificationArgs
                            {
                                TrainingImage = "tensorflow/tensorflow:2.17.0-gpu",
                                TrainingInputMode = "File",
                            },
                            // One L4 will do.
                            ResourceConfig = new Aws.Sagemaker.Inputs.TrainingJobResourceConfigArgs
                            {
                                InstanceType = "ml.g6.2xlarge",
                                InstanceCount = 1,
                                VolumeSizeInGb = 30,
                            },
                            Environment = { ["DATA"] = clicks.Url, ["EPOCHS"] = "3" },
                            StoppingCondition = new Aws.Sagemaker.Inputs.TrainingJobStoppingConditionArgs { MaxRuntimeInSeconds = 1800 },
                        });
                    """
            )
        );
        Assert.Equal(
            "Replace SageMaker training job 'ranker' by Cloud Run job with an L4, next to Cloud Storage bucket 'clicks': saves about $0.1118 per GB",
            move.Title
        );
        Assert.Equal(
            OfferedMove.Program(
                Clicks
                    + """
                        _ = new Gcp.CloudRunV2.Job("ranker", new()
                        {
                            Name = "ranker",
                            // RoleArn: no equivalent
                            Location = "us-central1",
                            DeletionProtection = false,
                            StartExecutionToken = "first",
                            Template = new Gcp.CloudRunV2.Inputs.JobTemplateArgs
                            {
                                Template = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateArgs
                                {
                                    NodeSelector = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateNodeSelectorArgs { Accelerator = "nvidia-l4" },
                                    GpuZonalRedundancyDisabled = true,
                                    Timeout = "1800s",
                                    MaxRetries = 0,
                                    Containers =
                                    {
                                        new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerArgs
                                        {
                                            Image = "tensorflow/tensorflow:2.17.0-gpu",
                                            Args = { "train" },
                                            Envs =
                                            {
                                                new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerEnvArgs { Name = "DATA", Value = clicks.Url },
                                                new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerEnvArgs { Name = "EPOCHS", Value = "3" },
                                            },
                                            Resources = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerResourcesArgs
                                            {
                                                Limits = { ["cpu"] = "8", ["memory"] = "32Gi", ["nvidia.com/gpu"] = "1" },
                                            },
                                        },
                                    },
                                },
                            },
                            // AlgorithmSpecification.TrainingInputMode: no equivalent
                            // One L4 will do.
                            // ResourceConfig.VolumeSizeInGb: no equivalent
                        });
                    """
            ),
            move.Text
        );
        Assert.Empty(move.Findings);
        var run = await move.RunAsync();
        Assert.Equal("us-central1", (string?)run["ranker"].Inputs["location"]);
    }

    [Theory]
    [InlineData(
        """"
            Output.JsonSerialize(Output.Create(new
            {
                image = "tensorflow/tensorflow:2.17.0-gpu",
                command = new[] { "python", "train.py" },
                environment = new[] { new { name = "DATA", value = Output.Format($"{clicks.Url}/v4") } },
                resourceRequirements = new[] { new { type = "GPU", value = "1" }, new { type = "VCPU", value = "4" }, new { type = "MEMORY", value = "15000" } },
                jobRoleArn = "arn:aws:iam::123456789012:role/trainer",
            }))
            """",
        "Output.Format($\"{clicks.Url}/v4\")"
    )]
    [InlineData(
        """"
            clicks.Url.Apply(url => JsonSerializer.Serialize(new Dictionary<string, object?>
            {
                ["image"] = "tensorflow/tensorflow:2.17.0-gpu",
                ["command"] = new List<string> { "python", "train.py" },
                ["environment"] = new[] { new Dictionary<string, object?> { ["name"] = "DATA", ["value"] = url + "/v4" } },
                ["resourceRequirements"] = new[] { new { type = "GPU", value = "1" } },
                ["vcpus"] = 4,
                ["memory"] = 15000,
                ["jobRoleArn"] = "arn:aws:iam::123456789012:role/trainer",
            }))
            """",
        "clicks.Url.Apply(url => url + \"/v4\")"
    )]
    [InlineData(
        """"
            Output.Format($$"""
                {
                    "image": "tensorflow/tensorflow:2.17.0-gpu",
                    "command": ["python", "train.py"],
                    "environment": [{ "name": "DATA", "value": "{{clicks.Url}}/v4" }],
                    "resourceRequirements": [{ "type": "GPU", "value": "1" }, { "type": "VCPU", "value": "4" }, { "type": "MEMORY", "value": "15000" }],
                    "jobRoleArn": "arn:aws:iam::123456789012:role/trainer"
                }
                """)
            """",
        "Output.Format($\"{clicks.Url}/v4\")"
    )]
    public async Task A_job_definition_becomes_a_job_of_Cloud_Run(string properties, string value)
    {
        var move = Assert.Single(
            await OfferedAsync(
                $$"""
                {{Clicks}}_ = new Aws.Batch.JobDefinition("ranker", new Aws.Batch.JobDefinitionArgs
                {
                    Type = "container",
                    ContainerProperties = {{properties}},
                    RetryStrategy = new Aws.Batch.Inputs.JobDefinitionRetryStrategyArgs { Attempts = 3 },
                });
                """
            )
        );
        Assert.Equal(
            OfferedMove.Program(
                $$"""
                {{Clicks}}_ = new Gcp.CloudRunV2.Job("ranker", new Gcp.CloudRunV2.JobArgs
                {
                    Location = "us-central1",
                    DeletionProtection = false,
                    // With a GPU, a task of Cloud Run may take an hour at most.
                    Template = new Gcp.CloudRunV2.Inputs.JobTemplateArgs
                    {
                        Template = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateArgs
                        {
                            NodeSelector = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateNodeSelectorArgs { Accelerator = "nvidia-l4" },
                            GpuZonalRedundancyDisabled = true,
                            Timeout = "3600s",
                            MaxRetries = 2,
                            Containers =
                            {
                                new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerArgs
                                {
                                    Image = "tensorflow/tensorflow:2.17.0-gpu",
                                    Args = { "python", "train.py" },
                                    Envs =
                                    {
                                        new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerEnvArgs
                                        {
                                            Name = "DATA",
                                            Value = {{value}},
                                        },
                                    },
                                    Resources = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerResourcesArgs
                                    {
                                        Limits = { ["cpu"] = "4", ["memory"] = "16Gi", ["nvidia.com/gpu"] = "1" },
                                    },
                                },
                            },
                        },
                    },
                    // ContainerProperties.jobRoleArn: no equivalent
                });
                """
            ),
            move.Text
        );
        Assert.Empty(move.Findings);
        await move.RunAsync();
    }

    [Fact]
    public async Task A_task_definition_becomes_a_job_of_Cloud_Run()
    {
        var move = Assert.Single(
            await OfferedAsync(
                Clicks
                    + """"
                        _ = new Aws.Ecs.TaskDefinition("ranker", new()
                        {
                            Family = "ranker",
                            Cpu = "4096",
                            Memory = "8192",
                            ContainerDefinitions = clicks.Name.Apply(name => $$"""
                                [{
                                    "name": "train",
                                    "image": "123456789012.dkr.ecr.us-east-1.amazonaws.com/tensorflow-training:2.17",
                                    "entryPoint": ["python"],
                                    "command": ["train.py", "--data", "gs://{{name}}/v4"],
                                    "essential": true
                                }]
                                """),
                        });
                    """"
            )
        );
        Assert.Contains("Image = config.Require(\"rankerImage\"),\n", move.Text, StringComparison.Ordinal);
        Assert.Contains("Commands = { \"python\" },\n", move.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Args = { \"train.py\", \"--data\", clicks.Name.Apply(name => $\"gs://{name}/v4\") },\n",
            move.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Limits = { [\"cpu\"] = \"4\", [\"memory\"] = \"8Gi\" },\n", move.Text, StringComparison.Ordinal);
        Assert.Contains("Timeout = \"604800s\",\n", move.Text, StringComparison.Ordinal);
        Assert.Empty(move.Findings);
        await move.RunAsync(("app:rankerImage", "us-docker.pkg.dev/app/ranker"));
    }

    [Fact]
    public async Task A_job_of_Cloud_Run_becomes_a_job_definition_with_its_queue()
    {
        var move = Assert.Single(
            await OfferedAsync(
                """
                    var recordings = new Aws.S3.Bucket("recordings");
                    _ = new Gcp.CloudRunV2.Job("trainer", new()
                    {
                        Name = "trainer",
                        Location = "us-central1",
                        Template = new Gcp.CloudRunV2.Inputs.JobTemplateArgs
                        {
                            TaskCount = 2,
                            Template = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateArgs
                            {
                                NodeSelector = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateNodeSelectorArgs { Accelerator = "nvidia-l4" },
                                Timeout = "3600s",
                                ServiceAccount = "trainer@app.iam.gserviceaccount.com",
                                Containers =
                                {
                                    new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerArgs
                                    {
                                        Image = "us-docker.pkg.dev/app/trainer/tensorflow",
                                        Commands = { "python" },
                                        Args = { "train.py", Output.Format($"s3://{recordings.BucketName}/v4") },
                                        Envs = { new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerEnvArgs { Name = "EPOCHS", Value = "3" } },
                                        Resources = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerResourcesArgs
                                        {
                                            Limits = { ["nvidia.com/gpu"] = "1", ["cpu"] = "4", ["memory"] = "16Gi" },
                                        },
                                    },
                                },
                            },
                        },
                    });
                """
            )
        );
        Assert.Equal(
            "Replace Cloud Run job 'trainer' by Batch job definition on g6.2xlarge, next to S3 bucket 'recordings': saves about $0.09 per GB",
            move.Title
        );
        Assert.Equal(
            OfferedMove.Program(
                """
                    var recordings = new Aws.S3.Bucket("recordings");
                    var config = new Config();
                    var trainerMachines = new Aws.Batch.ComputeEnvironment("trainer", new()
                    {
                        Type = "MANAGED",
                        ComputeResources = new Aws.Batch.Inputs.ComputeEnvironmentComputeResourcesArgs
                        {
                            Type = "EC2",
                            AllocationStrategy = "BEST_FIT_PROGRESSIVE",
                            InstanceTypes = { "g6.2xlarge" },
                            MinVcpus = 0,
                            MaxVcpus = 8,
                            InstanceRole = config.Require("trainerInstanceRole"),
                            Subnets = config.RequireObject<string[]>("trainerSubnets"),
                            SecurityGroupIds = config.RequireObject<string[]>("trainerSecurityGroups"),
                        },
                    });
                    _ = new Aws.Batch.JobQueue("trainer", new()
                    {
                        State = "ENABLED",
                        Priority = 1,
                        ComputeEnvironmentOrders =
                        {
                            new Aws.Batch.Inputs.JobQueueComputeEnvironmentOrderArgs
                            {
                                Order = 1,
                                ComputeEnvironment = trainerMachines.Arn,
                            },
                        },
                    });
                    _ = new Aws.Batch.JobDefinition("trainer", new()
                    {
                        Name = "trainer",
                        Type = "container",
                        PlatformCapabilities = { "EC2" },
                        // Batch gives the command to the image's entry point.
                        ContainerProperties = Output.JsonSerialize(Output.Create(new
                        {
                            image = config.Require("trainerImage"),
                            command = new object[] { "python", "train.py", Output.Format($"s3://{recordings.BucketName}/v4") },
                            environment = new object[] { new { name = "EPOCHS", value = "3" } },
                            resourceRequirements = new[]
                            {
                                new { type = "GPU", value = "1" },
                                new { type = "VCPU", value = "4" },
                                new { type = "MEMORY", value = "16384" },
                            },
                        })),
                        Timeout = new Aws.Batch.Inputs.JobDefinitionTimeoutArgs { AttemptDurationSeconds = 3600 },
                        RetryStrategy = new Aws.Batch.Inputs.JobDefinitionRetryStrategyArgs { Attempts = 4 },
                        // Template.TaskCount: no equivalent
                        // Template.Template.ServiceAccount: no equivalent
                    });
                """
            ),
            move.Text
        );
        Assert.Empty(move.Findings);
        await move.RunAsync(
            ("app:trainerImage", "trainer"),
            ("app:trainerInstanceRole", "role"),
            ("app:trainerSubnets", "[\"subnet-1\"]"),
            ("app:trainerSecurityGroups", "[\"sg-1\"]")
        );
    }

    [Theory]
    [InlineData("US-CENTRAL1", "EUROPE-WEST2")] // No GPU of Cloud Run is there.
    [InlineData("value = \"1\"", "value = \"2\"")]
    [InlineData("3600", "7200")] // With a GPU, an hour is the most.
    [InlineData("value = \"20000\"", "value = \"40000\"")]
    [InlineData("\"train.py\"", "\"Ref::script\"")]
    [InlineData("command =", "parameters = clicks.Url, command =")] // Data would be lost.
    [InlineData(
        "{ Location = \"US-CENTRAL1\" }",
        "{ Name = \"acme-clicks\", Location = \"US-CENTRAL1\" }",
        "command =",
        "volumes = new[] { new { name = \"gs://acme-clicks\" } }, command ="
    )]
    [InlineData("image = ", "/* ours */ image = ")]
    [InlineData(
        "_ = new Aws.Batch",
        "_ = new Aws.Batch.ComputeEnvironment(\"gpus\", new() { Type = \"MANAGED\", ComputeResources = new Aws.Batch.Inputs.ComputeEnvironmentComputeResourcesArgs { Type = \"EC2\", MaxVcpus = 96, InstanceTypes = { \"p4d.24xlarge\" } } });\n_ = new Aws.Batch"
    )]
    public async Task What_has_no_like_there_stays(string part, string other, string part2 = "Type =", string other2 = "Type =")
    {
        const string Body = """
                var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "US-CENTRAL1" });
                _ = new Aws.Batch.JobDefinition("ranker", new()
                {
                    Type = "container",
                    ContainerProperties = Output.JsonSerialize(Output.Create(new
                    {
                        image = "tensorflow/tensorflow:2.17.0-gpu",
                        command = new[] { "python", "train.py" },
                        environment = new[] { new { name = "DATA", value = clicks.Url } },
                        resourceRequirements = new[] { new { type = "GPU", value = "1" }, new { type = "MEMORY", value = "20000" } },
                    })),
                    Timeout = new Aws.Batch.Inputs.JobDefinitionTimeoutArgs { AttemptDurationSeconds = 3600 },
                });
            """;
        Assert.Contains(part, Body, StringComparison.Ordinal);
        Assert.Single(await OfferedAsync(Body));
        Assert.Empty(
            await OfferedAsync(Body.Replace(part, other, StringComparison.Ordinal).Replace(part2, other2, StringComparison.Ordinal))
        );
    }

    private static Task<IReadOnlyList<OfferedMove>> OfferedAsync(string body) =>
        OfferedMove.AllOfAsync(
            new EquivalentFixProvider(),
            OfferedMove.Program(body),
            files: [("Pulumi.yaml", "name: app\nruntime: dotnet\n"), ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n")]
        );
}
