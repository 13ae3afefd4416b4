using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var releases = new Aws.S3.Bucket("releases", new() { Region = "eu-west-1" });
    var package = new Aws.S3.BucketObjectv2("package", new()
    {
        Bucket = releases.Id,
        Key = "embedder/2.0.zip",
        Content = "…",
        Region = "eu-west-1",
    });

    _ = new Aws.Lambda.Function("embedder", new()
    {
        Role = "arn:aws:iam::123456789012:role/embedder",
        Runtime = "python3.12",
        Handler = "embedder.handle",
        Region = "eu-west-2",
        S3Bucket = package.Bucket,
        S3Key = package.Key,
    });
    _ = new Aws.Sagemaker.Model("embedder", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        Region = "eu-west-2",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "embedder",
            ModelDataUrl = Output.Tuple(package.Bucket, package.Key).Apply(p => $"s3://{p.Item1}/{p.Item2}"),
        },
    });
});
