using Pulumi;
using Aws = Pulumi.Aws;

namespace Labelling;

internal sealed class Platform : ComponentResource
{
    private readonly Output<Data> _data;

    public Platform(string name, string region)
        : base("labelling:index:Platform", name)
    {
        _data = Output.Create(DefineAsync(name, region));
        RegisterOutputs();
    }

    public Output<string> RoleArn => _data.Apply(data => data.Role.Arn);

    public Output<Aws.S3.Bucket> Bucket => _data.Apply(data => data.Bucket);

    private async Task<Data> DefineAsync(string name, string region)
    {
        var provider = new Aws.Provider($"{name}-aws", new() { Region = region }, new() { Parent = this });
        var options = new CustomResourceOptions { Parent = this, Provider = provider };
        var account = await Task.FromResult("123456789012");
        var bucket = new Aws.S3.Bucket($"{name}-data", new() { Tags = { ["account"] = account } }, options);
        return new Data(bucket, new Aws.Iam.Role($"{name}-role", new() { AssumeRolePolicy = "{}" }, options));
    }

    private sealed record Data(Aws.S3.Bucket Bucket, Aws.Iam.Role Role);
}
