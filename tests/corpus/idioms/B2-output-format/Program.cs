using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    const string Version = "2024-11";
    var models = new Aws.S3.Bucket("models");
    var abroad = new Aws.Provider("abroad", new() { Region = "ap-southeast-2" });
    var role = new Aws.Iam.Role("sagemaker", new() { AssumeRolePolicy = "{}" });

    _ = new Aws.Sagemaker.Model("churn", new()
    {
        ExecutionRoleArn = role.Arn,
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "763104351884.dkr.ecr.ap-southeast-2.amazonaws.com/xgboost:1.7",
            ModelDataUrl = Output.Format($"s3://{models.BucketName}/churn/{Version,8}/model.tar.gz"),
        },
    }, new CustomResourceOptions { Provider = abroad });
});
