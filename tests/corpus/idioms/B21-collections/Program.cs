using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var zones = new[] { "bronze", "silver", "gold" };
    var buckets = zones.ToDictionary(zone => zone, zone => new Aws.S3.Bucket($"lake-{zone}", new() { Region = "eu-west-1" }));
    var arns = buckets.Values.Select(bucket => bucket.Arn).ToArray();

    var paths = new List<Output<string>>();
    foreach (var (zone, bucket) in buckets)
        paths.Add(Output.Format($"s3://{bucket.Id}/{zone}"));

    _ = new Aws.Lambda.Function("compact", new()
    {
        Role = "arn:aws:iam::123456789012:role/compact",
        PackageType = "Image",
        ImageUri = "compact",
        Region = "us-east-1",
        Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs
        {
            Variables =
            {
                ["BUCKETS"] = Output.All(arns).Apply(all => string.Join(",", all)),
                ["LAST"] = paths[^1],
                ["GOLD"] = buckets["gold"].BucketName,
                ["FIRST"] = arns[0],
            },
        },
    });
    _ = new Aws.Sagemaker.Model("quality", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        Region = "us-east-1",
        Containers = zones.Where(zone => zone != "bronze").Select((zone, i) => new Aws.Sagemaker.Inputs.ModelContainerArgs
        {
            ContainerHostname = $"c{i}",
            Image = "quality",
            ModelDataUrl = buckets[zone].Id.Apply(id => $"s3://{id}/quality.tar.gz"),
        }).ToList(),
    });
});
