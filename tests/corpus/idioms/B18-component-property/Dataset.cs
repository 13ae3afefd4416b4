using Pulumi;
using Aws = Pulumi.Aws;

namespace Datasets;

/// <summary>A bucket with what every data set of ours has.</summary>
public sealed class Dataset : ComponentResource
{
    public Dataset(string name, ComponentResourceOptions? options = null) : base("datasets:index:Dataset", name, options)
    {
        Bucket = new Aws.S3.Bucket(name, new() { ForceDestroy = false }, new() { Parent = this });
        _ = new Aws.S3.BucketPublicAccessBlock($"{name}-private", new() { Bucket = Bucket.Id, BlockPublicAcls = true }, new() { Parent = this });
        BucketName = Bucket.BucketName;
        RegisterOutputs(new Dictionary<string, object?> { ["bucketName"] = BucketName });
    }

    public Aws.S3.Bucket Bucket { get; }

    [Output("bucketName")]
    public Output<string> BucketName { get; private set; }
}
