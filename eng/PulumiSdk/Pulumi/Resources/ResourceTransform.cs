using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Sees what a resource is registered with, after transformations and inheritance, and may change it.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);

/// <summary>What a transform is told: the args by their schema names, and options with the provider the resource has.</summary>
public readonly struct ResourceTransformArgs(
    string name,
    string type,
    bool custom,
    ImmutableDictionary<string, object?> args,
    ResourceOptions options
)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public bool Custom { get; } = custom;

    public ImmutableDictionary<string, object?> Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}

/// <summary>What a transform puts in place.</summary>
public readonly struct ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    public ImmutableDictionary<string, object?> Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}
