using Pulumi;
using Aws = Pulumi.Aws;

namespace Genomics;

internal sealed class Site : ComponentResource
{
    public Site(string name, Input<string> region)
        : base("genomics:index:Site", name) =>
        Provider = new Aws.Provider(name, new() { Region = region }, new() { Parent = this });

    public Aws.Provider Provider { get; }
}
