using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    // The model is in the region of its artifacts only as long as the stack's file says so.
    var artifacts = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
    _ = new Aws.Sagemaker.Model(
        "churn",
        new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                ModelDataUrl = Output.Format($"s3://{artifacts.BucketName}/model.tar.gz"),
            },
        }
    );
});
