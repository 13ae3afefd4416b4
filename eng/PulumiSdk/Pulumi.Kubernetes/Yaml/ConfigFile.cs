using System.Collections.Generic;

namespace Pulumi.Kubernetes.Yaml;

/// <summary>The objects of one YAML file.</summary>
public sealed class ConfigFile : CollectionComponentResource
{
    public ConfigFile(string name, ConfigFileArgs? args = null, ComponentResourceOptions? options = null)
        : base("kubernetes:yaml:ConfigFile", args?.ResourcePrefix is { } prefix ? $"{prefix}-{name}" : name, options) { }
}

public class ConfigFileArgs : ResourceArgs
{
    public Input<string>? File { get; set; }

    public List<TransformationAction> Transformations { get; set; } = [];

    public string? ResourcePrefix { get; set; }

    public bool? SkipAwait { get; set; }
}
