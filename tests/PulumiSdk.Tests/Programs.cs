using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

namespace PulumiSdk.Tests;

/// <summary>The shortest resources of two packages, for programs that are only about who gets which provider.</summary>
internal static class Programs
{
    public static Aws.Provider AwsProvider(string name, string region = "eu-west-1", CustomResourceOptions? options = null) =>
        new(name, new() { Region = region }, options);

    public static Gcp.Provider GcpProvider(string name) => new(name, new() { Region = "europe-west4" });

    public static Aws.S3.Bucket AwsBucket(string name, CustomResourceOptions? options = null) => new(name, null, options);

    public static Gcp.Storage.Bucket GcpBucket(string name, CustomResourceOptions? options = null) =>
        new(name, new() { Location = "EU" }, options);

    /// <summary>A component that runs code of the test as its constructor.</summary>
    public sealed class Component : ComponentResource
    {
        public Component(string name, ComponentResourceOptions? options = null, Action<Component>? children = null)
            : base("test:index:Component", name, options) => children?.Invoke(this);
    }

    /// <summary>A component that a provider puts together.</summary>
    public sealed class RemoteComponent(string name, ComponentResourceOptions? options = null)
        : ComponentResource("test:index:Remote", name, null, options, remote: true);
}
