using Aws = Pulumi.Aws;

namespace Translate;

/// <summary>Where the code inside a using block deploys to.</summary>
internal sealed class DeployContext : IDisposable
{
    private static readonly AsyncLocal<DeployContext?> s_current = new();
    private readonly DeployContext? _outer;

    private DeployContext(string name, string region)
    {
        Name = name;
        Provider = new Aws.Provider($"aws-{name}", new() { Region = region });
        _outer = s_current.Value;
        s_current.Value = this;
    }

    public static DeployContext Current => s_current.Value ?? throw new InvalidOperationException("Outside of a deployment.");

    public string Name { get; }

    public Aws.Provider Provider { get; }

    public static DeployContext Enter(string name, string region) => new(name, region);

    public void Dispose() => s_current.Value = _outer;
}
