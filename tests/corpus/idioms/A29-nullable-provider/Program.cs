using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var dr = new Config().Get("dr");
    Aws.Provider? elsewhere = dr is not null ? new Aws.Provider("dr", new() { Region = dr }) : null;

    var clips = new Aws.S3.Bucket("clips", new(), new() { Provider = elsewhere });
    var region = Aws.GetRegion.Invoke(new(), new InvokeOptions { Provider = elsewhere });
    var tag = new Aws.S3.BucketObjectv2("where", new() { Bucket = clips.Id, Key = "region", Content = region.Apply(r => r.Region) }, new() { Parent = clips });
    _ = new Aws.Sagemaker.Model("speaker", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/audio",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{clips.BucketName}/{tag.Key}/m.tar.gz") },
    });
});
