using Pulumi;
using Aws = Pulumi.Aws;

namespace Insight;

internal static class Policies
{
    public static ResourceTransformationResult? Tag(ResourceTransformationArgs args)
    {
        if (args.Args is not Aws.S3.BucketArgs bucket)
            return null;
        bucket.Tags.Add("stack", Deployment.Instance.StackName);
        return new(bucket, args.Options);
    }

    public static ResourceTransformation KeepInEurope(string region) => args =>
    {
        if (args.Resource.GetResourceType() == "aws:s3/bucket:Bucket" && args.Args is Aws.S3.BucketArgs { Region: null } bucket)
        {
            bucket.Region = region;
            return new ResourceTransformationResult(bucket, args.Options);
        }
        return null;
    };
}
