using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var bucket = config.Require("bucket");
    var prefix = config.Get("prefix")?.Trim('/') ?? "models";

    _ = new Aws.Sagemaker.Model("fraud", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "fraud",
            ModelDataUrl = $"s3://{bucket}/{prefix}/fraud.tar.gz",
        },
    });
});
