using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var tokyo = new Aws.Provider("tokyo", new() { Region = "ap-northeast-1" });
    Input<string>? unset = null;

    // The resource's own region beats its provider's; null and nothing are the same.
    var seoul = new Aws.S3.Bucket("seoul", new() { Region = "ap-northeast-2" }, new() { Provider = tokyo });
    var plain = new Aws.S3.Bucket("plain", new() { Region = unset }, new() { Provider = tokyo });
    var role = new Aws.Iam.Role("signals", new() { AssumeRolePolicy = "{}" });
    _ = new Aws.Sagemaker.Model("near", new()
    {
        Region = seoul.Region,
        ExecutionRoleArn = role.Arn,
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{seoul.BucketName}/m.tar.gz") },
    });
    _ = new Aws.Sagemaker.Model("far", new()
    {
        ExecutionRoleArn = role.Arn,
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{plain.BucketName}/m.tar.gz") },
    }, new() { Parent = plain, Provider = null });
});
