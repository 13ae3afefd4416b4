using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    const string Lake = "company-lake";
    var lake = new Aws.S3.Bucket("lake", new() { BucketName = Lake, Region = "eu-west-1" });
    var shared = Aws.S3.Bucket.Get("shared", "partner-drop");
    var found = Aws.S3.GetBucket.Invoke(new() { Bucket = "legacy-archive" });

    Model("by-literal", "s3://company-lake/model.tar.gz");
    Model("by-constant", $"s3://{Lake}/model.tar.gz");
    Model("by-output", Output.Format($"s3://{lake.BucketName}/model.tar.gz"));
    Model("by-read", Output.Format($"s3://{shared.Id}/model.tar.gz"));
    Model("by-lookup", found.Apply(bucket => $"s3://{bucket.Id}/model.tar.gz"));

    static void Model(string name, Input<string> url) => new Aws.Sagemaker.Model(name, new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        Region = "us-east-1",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Image = "m", ModelDataUrl = url },
    });
});
