using Ocr;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    Aws.Provider? render = new Config().RequireBoolean("render") ? new Aws.Provider("render", new() { Region = "ca-central-1" }) : null;

    ComponentResourceOptions Options() => render is null ? new() : new() { Providers = { render } };

    var scans = new Scans("scans", Options());
    _ = new Aws.Sagemaker.Model("reader", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/ocr",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{scans.Bucket.BucketName}/reader.tar.gz") },
    }, ChildOf(scans, protect: render != null));
});

static CustomResourceOptions ChildOf(Resource parent, bool protect)
{
    var options = new CustomResourceOptions { Parent = parent };
    if (protect)
        options.Protect = true;
    return options;
}
