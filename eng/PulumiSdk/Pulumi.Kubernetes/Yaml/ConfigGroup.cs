using System.Collections.Generic;
using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Yaml;

/// <summary>The objects of several YAML files, and of texts and dictionaries.</summary>
public sealed class ConfigGroup : CollectionComponentResource
{
    public ConfigGroup(string name, ConfigGroupArgs config, ComponentResourceOptions? options = null)
        : base("kubernetes:yaml:ConfigGroup", name, options) { }
}

public class ConfigGroupArgs : ResourceArgs
{
    public string[]? Files { get; set; }

    public InputList<string> Yaml { get; set; } = [];

    public InputList<ImmutableDictionary<string, object>> Objs { get; set; } = [];

    public List<TransformationAction> Transformations { get; set; } = [];

    public string? ResourcePrefix { get; set; }

    public bool? SkipAwait { get; set; }
}
