using Pulumi;
using Aws = Pulumi.Aws;

namespace Insight;

internal sealed class InsightStack : Stack
{
    public InsightStack()
        : base(new StackOptions { ResourceTransformations = { Policies.Tag, Policies.KeepInEurope("eu-west-1") } })
    {
        var west = new Aws.Provider("west", new() { Region = "us-west-2" });
        var group = new Group("group", new()
        {
            ResourceTransformations = { args => args.Args is Aws.Sagemaker.ModelArgs ? new(args.Args, WithProvider(args.Options, west)) : null },
        });
        var own = new Aws.S3.Bucket("own", new(), new()
        {
            Parent = group,
            ResourceTransformations =
            {
                args =>
                {
                    ((Aws.S3.BucketArgs)args.Args).BucketPrefix = $"{args.Resource.GetResourceName()}-";
                    return new ResourceTransformationResult(args.Args, args.Options);
                },
            },
        });
        _ = new Aws.Sagemaker.Model("insight", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/insight",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                ModelDataUrl = Output.Format($"s3://{own.BucketName}/model.tar.gz"),
                Environment = { { "CACHE", group.Cache.BucketName } },
            },
        }, new() { Parent = group });
        _ = new Aws.Iam.Role("untouched", new() { AssumeRolePolicy = "{}" });
    }

    private static CustomResourceOptions WithProvider(ResourceOptions options, ProviderResource provider) =>
        CustomResourceOptions.Merge((CustomResourceOptions)options, new() { Provider = provider });
}

internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions options)
        : base("insight:index:Group", name, options) =>
        Cache = new Aws.S3.Bucket("cache", new() { Region = "ca-central-1" }, new() { Parent = this });

    public Aws.S3.Bucket Cache { get; }
}
