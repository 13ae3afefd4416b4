using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });

    // A mistake people make: the interpolated output is not its value.
    _ = new Aws.Sagemaker.Model("broken", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        Region = "us-east-1",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "m",
            ModelDataUrl = $"https://{data.BucketName}.s3.amazonaws.com/model.tar.gz",
            Environment = { ["BUCKET"] = data.Id.ToString() },
        },
    });
});
