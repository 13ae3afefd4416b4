using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var name = "pricing";
    const int Shards = 2;

    var primary = new Aws.S3.Bucket($"{name}-data", new() { Region = Places.Primary });
    var copy = new Aws.S3.Bucket($"{name}-copy", new() { Region = Places.Dr });
    for (int shard = 1; shard <= Shards; shard++)
    {
        _ = new Aws.Sagemaker.Model($"{name}-{shard:D2}", new()
        {
            Region = Places.Primary,
            ExecutionRoleArn = Places.Role,
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                ModelDataUrl = Output.Format($"s3://{primary.BucketName}/{shard}/model.tar.gz"),
                Environment = { { "FALLBACK", copy.BucketName }, { "SHARDS", (Shards * 1).ToString() } },
            },
        });
    }
});
