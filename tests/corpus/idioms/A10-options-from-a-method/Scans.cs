using Pulumi;
using Pulumi.Aws.S3;

namespace Ocr;

internal sealed class Scans : ComponentResource
{
    public Scans(string name, ComponentResourceOptions options)
        : base("ocr:index:Scans", name, options) =>
        Bucket = new Bucket(name, options: new() { Parent = this });

    public Bucket Bucket { get; }
}
