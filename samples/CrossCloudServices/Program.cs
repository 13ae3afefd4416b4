using System;
using System.Text;
using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    // The clicks have moved to where they are analysed. What learns from them has not.
    var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "us-central1" });
    var role = "arn:aws:iam::123456789012:role/ranking";

    var sync = new Aws.Sagemaker.NotebookInstanceLifecycleConfiguration("sync", new()
    {
        OnStart = clicks.Url.Apply(url => Convert.ToBase64String(Encoding.UTF8.GetBytes($"""
            #!/bin/bash
            gsutil -m rsync -r {url}/sample /home/ec2-user/SageMaker
            """))),
    });
    _ = new Aws.Sagemaker.NotebookInstance("lab", new()
    {
        InstanceType = "ml.g6.xlarge",
        RoleArn = role,
        LifecycleConfigName = sync.Name,
        VolumeSize = 200,
    });

    _ = new Aws.Sagemaker.TrainingJob("warm-up", new()
    {
        TrainingJobName = "warm-up",
        RoleArn = role,
        AlgorithmSpecification = new Aws.Sagemaker.Inputs.TrainingJobAlgorithmSpecificationArgs
        {
            TrainingImage = "ranking/trainer:4",
            TrainingInputMode = "File",
        },
        ResourceConfig = new Aws.Sagemaker.Inputs.TrainingJobResourceConfigArgs { InstanceType = "ml.g6.2xlarge", InstanceCount = 1 },
        StoppingCondition = new Aws.Sagemaker.Inputs.TrainingJobStoppingConditionArgs { MaxRuntimeInSeconds = 1800 },
        Environment = { ["CLICKS"] = clicks.Url, ["EPOCHS"] = "1" },
    });

    // Every night, from a scheduler.
    _ = new Aws.Batch.JobDefinition("nightly", new()
    {
        Type = "container",
        ContainerProperties = Output.JsonSerialize(Output.Create(new
        {
            image = "tensorflow/tensorflow:2.17.0-gpu",
            command = new[] { "python", "/opt/nightly.py" },
            environment = new[] { new { name = "CLICKS", value = Output.Format($"{clicks.Url}/daily") } },
            resourceRequirements = new[] { new { type = "GPU", value = "1" }, new { type = "VCPU", value = "4" }, new { type = "MEMORY", value = "15000" } },
        })),
        Timeout = new Aws.Batch.Inputs.JobDefinitionTimeoutArgs { AttemptDurationSeconds = 3000 },
    });

    var model = new Aws.Sagemaker.Model("ranker", new()
    {
        ExecutionRoleArn = role,
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "ranking/serving:4",
            Environment = { ["MODEL"] = Output.Format($"{clicks.Url}/models/ranker") },
        },
    });
    var configuration = new Aws.Sagemaker.EndpointConfiguration("ranker-l4", new()
    {
        ProductionVariants =
        {
            new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs
            {
                ModelName = model.Name,
                InstanceType = "ml.g6.xlarge",
                InitialInstanceCount = 2,
            },
        },
    });
    _ = new Aws.Sagemaker.Endpoint("ranking", new() { EndpointConfigName = configuration.Name });
});
