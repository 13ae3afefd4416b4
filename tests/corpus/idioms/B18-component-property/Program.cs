using Datasets;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var europe = new Aws.Provider("europe", new() { Region = "eu-west-1" });
    var dataset = new Dataset("reviews", new ComponentResourceOptions { Provider = europe });
    var lazily = Output.Create(dataset.Bucket);

    Model("by-name", dataset.BucketName);
    Model("by-resource", dataset.Bucket.Id);
    Model("by-output", lazily.Apply(bucket => bucket.Arn));

    static void Model(string name, Output<string> bucket) => new Aws.Sagemaker.Model(name, new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "sentiment",
            ModelDataUrl = Output.Format($"s3://{bucket}/model.tar.gz"),
        },
    });
});
