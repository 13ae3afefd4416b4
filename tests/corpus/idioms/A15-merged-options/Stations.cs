using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.Sagemaker;
using Pulumi.Aws.Sagemaker.Inputs;

namespace Weather;

internal abstract class Station : ComponentResource
{
    protected Station(string name, ComponentResourceOptions? options)
        : base("weather:index:Station", name, options)
    {
        Observations = new Bucket($"{name}-observations", new(), Child());
    }

    protected Bucket Observations { get; }

    protected CustomResourceOptions Child() => new() { Parent = this };
}

internal sealed class NorthernStation : Station
{
    public NorthernStation(string name, ProviderResource provider, ComponentResourceOptions? options = null)
        : base(name, ComponentResourceOptions.Merge(new() { Providers = { provider } }, options)) =>
        _ = new Model($"{name}-nowcast", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/weather",
            PrimaryContainer = new ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{Observations.BucketName}/nowcast.tar.gz") },
        }, Child());
}
