using Pulumi;
using Pulumi.Gcp.Storage;

internal class ImageStore
{
    public ImageStore(Settings settings)
    {
        Bucket = new Bucket($"{settings.Prefix}-images", new() { Location = settings.Region });
    }

    public Bucket Bucket { get; }

    public Output<string> Uri => Output.Format($"gs://{Bucket.Name}");
}
