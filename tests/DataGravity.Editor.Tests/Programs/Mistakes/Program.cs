using Pulumi;
using Aws = Pulumi.Aws;
using Awsx = Pulumi.Awsx;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var google = new Gcp.Provider("google", new() { Region = "europe-west4" });
    var lake = new Aws.S3.Bucket("lake", new() { BucketName = "company-lake" });

    // Of another package than the bucket.
    _ = new Aws.S3.Bucket("foreign", new(), new() { Provider = google });
    // Mistyped.
    _ = new Aws.S3.Bucket("typo", new() { Region = "eu-wset-1" });
    // Named by a text.
    _ = new Aws.Lambda.LayerVersion("code", new() { LayerName = "code", S3Bucket = "company-lake" });
    // In no bucket.
    _ = new Aws.S3.BucketObjectv2("readme", new() { Key = "readme.md" });
    // Created where a preview does not see it.
    lake.Id.Apply(id => new Aws.S3.Bucket("derived", new() { Tags = { ["lake"] = id } }));
    // Without effect.
    lake.Id.Apply(id => id + "-copy");
    _ = new Features("features", new() { Provider = new Aws.Provider("ireland", new() { Region = "eu-west-1" }) });
    // Away from its data.
    _ = new Aws.Sagemaker.Model(
        "churn",
        new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                ModelDataUrl = Output.Format($"s3://{lake.BucketName}/model.tar.gz"),
            },
        },
        new() { Provider = new Aws.Provider("virginia", new() { Region = "us-east-1" }) }
    );
});

internal sealed class Features : ComponentResource
{
    public Features(string name, ComponentResourceOptions options)
        : base("app:index:Features", name, options)
    {
        // A child that says nothing of its parent.
        _ = new Aws.S3.Bucket($"{name}-raw");
        // Its children are where the default provider is.
        _ = new Awsx.Ec2.Vpc($"{name}-net", new(), new() { Parent = this });
        RegisterOutputs();
    }
}
