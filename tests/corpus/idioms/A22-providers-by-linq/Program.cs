using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var regions = new[] { "us-west-2", "eu-west-1", "ap-south-1" };
    var byRegion = regions.ToDictionary(region => region, region => new Aws.Provider($"p-{region}", new() { Region = region }));
    var buckets = regions
        .Where(region => !region.StartsWith("ap-"))
        .Select(region => new Aws.S3.Bucket($"posts-{region}", new(), new() { Provider = byRegion[region] }))
        .ToList();
    var europe = (from entry in byRegion
                  where entry.Key.StartsWith("eu")
                  select entry.Value).Single();

    _ = new Aws.Sagemaker.Model("toxicity", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/moderation",
        Containers = buckets.Select((bucket, index) => new Aws.Sagemaker.Inputs.ModelContainerArgs
        {
            ContainerHostname = $"c{index}",
            ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/toxicity.tar.gz"),
        }).ToArray(),
    }, new() { Provider = europe });
});
