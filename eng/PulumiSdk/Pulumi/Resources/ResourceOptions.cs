namespace Pulumi;

/// <summary>Options that every kind of resource has.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<ResourceTransform>? _resourceTransforms;

    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    public List<Input<Alias>> Aliases { get; set; } = [];

    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    internal abstract ResourceOptions Clone();

    /// <summary>Scalars of <paramref name="second"/> win where set; null never clears. Lists are appended.</summary>
    private protected void MergeIn(ResourceOptions second)
    {
        Id = second.Id ?? Id;
        Parent = second.Parent ?? Parent;
        Protect = second.Protect ?? Protect;
        Urn = second.Urn ?? Urn;
        Version = second.Version ?? Version;
        Provider = second.Provider ?? Provider;
        CustomTimeouts = second.CustomTimeouts ?? CustomTimeouts;
        PluginDownloadURL = second.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = second.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = second.DeletedWith ?? DeletedWith;
        DependsOn = DependsOn.Concat(second.DependsOn);
        IgnoreChanges = [.. IgnoreChanges, .. second.IgnoreChanges];
        ReplaceOnChanges = [.. ReplaceOnChanges, .. second.ReplaceOnChanges];
        ResourceTransformations = [.. ResourceTransformations, .. second.ResourceTransformations];
        ResourceTransforms = [.. ResourceTransforms, .. second.ResourceTransforms];
        Aliases = [.. Aliases, .. second.Aliases];
    }
}
