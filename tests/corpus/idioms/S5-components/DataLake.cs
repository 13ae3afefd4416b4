using Pulumi;
using Pulumi.Aws.S3;

namespace Forecast;

/// <summary>A bucket nobody can read from outside.</summary>
internal sealed class DataLake : ComponentResource
{
    public DataLake(string name, ComponentResourceOptions? options = null)
        : base("forecast:data:DataLake", name, options)
    {
        Bucket = new Bucket($"{name}-raw", new(), new() { Parent = this });
        _ = new BucketPublicAccessBlock($"{name}-private", new() { Bucket = Bucket.Id, BlockPublicAcls = true }, new() { Parent = Bucket });
        BucketName = Bucket.BucketName;
        RegisterOutputs();
    }

    public Bucket Bucket { get; }

    [Output]
    public Output<string> BucketName { get; private set; }
}
