using Lab;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var shared = new Aws.Provider("shared", new() { Region = config.Aws().SharedRegion ?? config.Region() });
    var local = config.Region().ToProvider("local");

    var samples = "samples".ToBucket(shared).Tagged("shared");
    _ = new Aws.Sagemaker.Model("assay", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/lab",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = samples.Uri("assay.tar.gz") },
    }, local.ToOptions());
});
