using System.Collections.Generic;
using System.Text.Json;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    // The weights are trained, and stay, in Ireland.
    var weights = new Aws.S3.Bucket("weights", new() { Region = "eu-west-1" });

    var cluster = new Aws.Ecs.Cluster("serving");

    var task = new Aws.Ecs.TaskDefinition("captions", new()
    {
        Family = "captions",
        RequiresCompatibilities = { "EC2" },
        Memory = "16384",
        ContainerDefinitions = weights.BucketName.Apply(bucket => JsonSerializer.Serialize(new[]
        {
            new
            {
                name = "captions",
                image = "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0-gpu-py312-cu124-ubuntu22.04-ec2",
                command = new[] { "serve", "--weights", $"s3://{bucket}/captions/v12" },
                resourceRequirements = new[] { new { type = "GPU", value = "1" } },
                portMappings = new[] { new { containerPort = 8080 } },
            },
        })),
    });

    var service = new Aws.Ecs.Service("captions", new()
    {
        Cluster = cluster.Arn,
        TaskDefinition = task.Arn,
        DesiredCount = 4,
    });

    return new Dictionary<string, object?> { ["service"] = service.Name };
});
