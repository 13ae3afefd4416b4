using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var stack = Deployment.Instance.StackName;
    var isProd = stack == "prod";
    var settings = stack switch
    {
        "prod" => new Settings("eu-west-1", Instances: 4),
        "dev" => new Settings("eu-west-1", Instances: 1) with { Gpu = false },
        var other => throw new ArgumentException($"There is no stack {other}."),
    };
    var computeRegion = isProd ? "eu-west-1" : "us-east-1";

    var history = new Aws.S3.Bucket("history", new() { Region = settings.Region });
    var model = new Aws.Sagemaker.Model("score", new()
    {
        Region = computeRegion,
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/credit",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{history.BucketName}/score.tar.gz") },
    });
    if (isProd || settings.Gpu)
    {
        _ = new Aws.Sagemaker.EndpointConfiguration("score", new()
        {
            Region = computeRegion,
            ProductionVariants =
            {
                new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs
                {
                    ModelName = model.Name,
                    InstanceType = settings.Gpu ? "ml.g5.xlarge" : "ml.m5.large",
                    InitialInstanceCount = settings.Instances,
                },
            },
        });
    }
});

internal sealed record Settings(string Region, int Instances)
{
    public bool Gpu { get; init; } = true;
}
