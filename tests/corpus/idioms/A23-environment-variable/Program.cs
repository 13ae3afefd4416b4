using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var region = Environment.GetEnvironmentVariable("SUMMARIES_REGION") ?? config.Require("region");
    var shared = Environment.GetEnvironmentVariable("SUMMARIES_BUCKET");

    var documents = new Aws.S3.Bucket("documents", new() { Region = region });
    // Neither of them reads aws:region: what the environment of the deployment says is preset.
    var preset = new Aws.Provider("preset");
    var explicitly = new Aws.Provider("explicit", new() { Region = config.Require("region"), Profile = "summaries" });
    var output = new Aws.S3.Bucket("output", new() { BucketName = shared! }, new() { Provider = preset });
    _ = new Aws.Sagemaker.Model("summarizer", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/summaries",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = Output.Format($"s3://{documents.BucketName}/model.tar.gz"),
            Environment = { { "OUTPUT", output.BucketName } },
        },
    }, new() { Provider = explicitly });
});
