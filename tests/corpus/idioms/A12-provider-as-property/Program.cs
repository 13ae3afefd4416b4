using Genomics;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var site = new Site("hinxton", "eu-west-2");
    var reads = new Aws.S3.Bucket("reads", new(), new() { Provider = site.Provider });
    var overflow = new Aws.S3.Bucket("overflow", new(), new() { Provider = new Site("spare", "eu-west-3").Provider, Parent = site });
    _ = new Aws.Sagemaker.Model("caller", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/genomics",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = Output.Format($"s3://{reads.BucketName}/caller.tar.gz"),
            Environment = { { "OVERFLOW", overflow.BucketName }, { "REGION", site.Provider.Region.Apply(r => r!) } },
        },
    }, new() { Provider = site.Provider });
});
