using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DataGravity.Testing;

/// <summary>The Pulumi SDK as compile-time references: the stand-in or the published packages, as PulumiSdk chooses.</summary>
public static class PulumiReferences
{
    /// <summary>Pulumi and the provider packages, made once: a reference that is the same object is not read again.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        Of<Pulumi.Stack>(),
        Of<Pulumi.Aws.Provider>(),
        Of<Pulumi.Gcp.Provider>(),
        Of<Pulumi.AzureNative.Provider>(),
        Of<Pulumi.Kubernetes.Provider>(),
        Of<Pulumi.AwsNative.Provider>(),
        Of<Pulumi.Azure.Provider>(),
        Of<Pulumi.Eks.Provider>(),
        Of<Pulumi.Awsx.Provider>(),
        Of<Pulumi.Cloudflare.Provider>(),
        Of<Pulumi.Databricks.Provider>(),
        Of<Pulumi.Oci.Provider>(),
        Of<Pulumi.AliCloud.Provider>(),
    ];

    private static MetadataReference Of<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
