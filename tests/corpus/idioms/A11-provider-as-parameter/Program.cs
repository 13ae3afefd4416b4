using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var management = new Aws.Provider("management", new() { Region = "eu-central-1", Profile = "management" });
    var development = new Aws.Provider("development", new() { Region = "eu-west-2", Profile = "development" });

    var platform = new Platform(new() { Management = management, Development = development });
    platform.Train("vibration", development);
    platform.Train("temperature", provider: management);
});

internal sealed record PlatformArgs
{
    public required ProviderResource Management { get; init; }

    public required ProviderResource Development { get; init; }
}

internal sealed class Platform(PlatformArgs args)
{
    private readonly Aws.S3.Bucket _audit = new("audit", new(), new() { Provider = args.Management });
    private readonly Aws.S3.Bucket _sensors = new("sensors", new(), new() { Provider = args.Development });

    public void Train(string model, ProviderResource provider) => _ = new Aws.Sagemaker.Model(model, new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/telemetry",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = Output.Format($"s3://{_sensors.BucketName}/{model}.tar.gz"),
            Environment = { { "AUDIT", _audit.Arn } },
        },
    }, new() { Provider = provider });
}
