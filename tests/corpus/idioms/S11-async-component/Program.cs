using Labelling;
using Pulumi;
using Pulumi.Aws.Sagemaker;
using Pulumi.Aws.Sagemaker.Inputs;

return await Deployment.RunAsync(async () =>
{
    var platform = new Platform("platform", "eu-north-1");
    await Task.Yield();
    _ = new Model("labels", new()
    {
        ExecutionRoleArn = platform.RoleArn,
        PrimaryContainer = new ModelPrimaryContainerArgs
        {
            ModelDataUrl = platform.Bucket.Apply(bucket => bucket.BucketName).Apply(name => $"s3://{name}/labels.tar.gz"),
        },
    });
});
