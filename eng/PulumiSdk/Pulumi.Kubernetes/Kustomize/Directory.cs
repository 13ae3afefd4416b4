using System.Collections.Generic;
using Pulumi.Kubernetes.Yaml;

namespace Pulumi.Kubernetes.Kustomize;

/// <summary>The objects of a directory with a kustomization.yaml.</summary>
public sealed class Directory : CollectionComponentResource
{
    public Directory(string name, DirectoryArgs args, ComponentResourceOptions? options = null)
        : base("kubernetes:kustomize:Directory", args.ResourcePrefix is { } prefix ? $"{prefix}-{name}" : name, options) { }
}

public class DirectoryArgs : ResourceArgs
{
    public string? Directory { get; set; }

    public List<TransformationAction> Transformations { get; set; } = [];

    public string? ResourcePrefix { get; set; }
}
