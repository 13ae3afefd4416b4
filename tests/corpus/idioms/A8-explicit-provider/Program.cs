using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var west = new Aws.Provider("west", new() { Region = "us-west-2" });
    var images = new Aws.S3.Bucket("images", new(), new CustomResourceOptions { Provider = west });

    // The GPU quota is in the home region; the images stayed where they were taken.
    var role = new Aws.Iam.Role("vision", new() { AssumeRolePolicy = "{}" });
    _ = new Aws.Sagemaker.Model("detector", new()
    {
        ExecutionRoleArn = role.Arn,
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.3",
            ModelDataUrl = images.BucketName.Apply(name => $"s3://{name}/detector.tar.gz"),
        },
    });
});
