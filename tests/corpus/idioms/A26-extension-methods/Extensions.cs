using Pulumi;
using Aws = Pulumi.Aws;

namespace Lab;

internal readonly record struct AwsSettings(string? SharedRegion);

internal static class Extensions
{
    public static AwsSettings Aws(this Config config) => new(config.Get("sharedRegion"));

    public static string Region(this Config config) => config.Require("region");

    public static Aws.Provider ToProvider(this string region, string name) => new(name, new() { Region = region });

    public static CustomResourceOptions ToOptions<T>(this T provider)
        where T : ProviderResource => new() { Provider = provider };

    public static Aws.S3.Bucket ToBucket(this string name, Aws.Provider provider) => new(name, new(), provider.ToOptions());

    public static Aws.S3.Bucket Tagged(this Aws.S3.Bucket bucket, string kind)
    {
        _ = new Aws.S3.BucketObjectv2($"kind-{kind}", new() { Bucket = bucket.Id, Key = "kind", Content = kind });
        return bucket;
    }

    public static Output<string> Uri(this Aws.S3.Bucket bucket, string key) => Output.Format($"s3://{bucket.BucketName}/{key}");
}
