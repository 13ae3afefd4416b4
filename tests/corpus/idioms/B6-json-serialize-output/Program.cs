using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var corpus = new Aws.S3.Bucket("corpus", new() { Region = "ca-central-1" });
    var checkpoints = new Aws.S3.Bucket("checkpoints", new() { Region = "us-east-1" });

    _ = new Aws.Batch.JobDefinition("pretrain", new()
    {
        Type = "container",
        Region = "us-east-1",
        ContainerProperties = Output.JsonSerialize(Output.Create(new
        {
            image = "pytorch/pytorch:2.4",
            command = new[] { "torchrun", "train.py" },
            environment = new[]
            {
                new { name = "CORPUS", value = Output.Format($"s3://{corpus.BucketName}/shards") },
                new { name = "CHECKPOINTS", value = checkpoints.BucketName },
            },
            resourceRequirements = new object[] { new { type = "GPU", value = "4" }, new { type = "VCPU", value = "32" } },
        })),
    });
    _ = new Aws.Batch.JobDefinition("evaluate", new()
    {
        Type = "container",
        Region = "us-east-1",
        ContainerProperties = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
        {
            ["image"] = "pytorch/pytorch:2.4",
            ["command"] = new List<object> { "python", "evaluate.py", checkpoints.Arn },
            ["resourceRequirements"] = new[] { new Dictionary<string, string> { ["type"] = "GPU", ["value"] = "1" } },
        })),
    });
});
