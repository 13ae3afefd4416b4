using Pulumi;
using Aws = Pulumi.Aws;

namespace Features;

class Storage(string name, string region)
{
    public Aws.S3.Bucket Raw { get; } = new($"{name}-raw", new() { Region = region });

    public Aws.S3.Bucket Models { get; } = new($"{name}-models", new() { Region = region });

    public Output<string> Path(string prefix) => Raw.BucketName.Apply(bucket => $"s3://{bucket}/{prefix}");
}
