namespace Fraud;

internal sealed record FraudSettings
{
    public required string BucketName { get; init; }

    public string Instance { get; init; } = "ml.m5.xlarge";
}

/// <summary>The few services there are; who makes what is written down here rather than in a container.</summary>
internal sealed class Services(FraudSettings settings) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(FraudStack) ? new FraudStack(settings) : null;
}
