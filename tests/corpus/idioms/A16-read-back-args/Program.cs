using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var basic = new Aws.ProviderArgs { Region = new Config().Require("region"), SkipCredentialsValidation = true };
    var args = Deployment.Instance.IsDryRun
        ? basic
        : new Aws.ProviderArgs
        {
            Region = basic.Region,
            AssumeRoles = { new Aws.Inputs.ProviderAssumeRoleArgs { RoleArn = "arn:aws:iam::123456789012:role/deploy" } },
        };
    var provider = new Aws.Provider("trading", args);

    var bucketArgs = new Aws.S3.BucketArgs { BucketPrefix = "ticks" };
    bucketArgs.Tags.Add("kind", "raw");
    var raw = new Aws.S3.Bucket("raw", bucketArgs, new() { Provider = provider });
    var clean = new Aws.S3.Bucket("clean", new() { BucketPrefix = bucketArgs.BucketPrefix, Tags = bucketArgs.Tags }, new() { Provider = provider });

    var container = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Mode = "SingleModel" };
    container.ModelDataUrl = Output.Format($"s3://{clean.BucketName}/signal.tar.gz");
    container.Environment = new InputMap<string> { ["RAW"] = raw.BucketName, ["MODE"] = container.Mode };
    _ = new Aws.Sagemaker.Model("signal", new() { ExecutionRoleArn = "arn:aws:iam::123456789012:role/trading", PrimaryContainer = container }, new() { Provider = provider });
});
