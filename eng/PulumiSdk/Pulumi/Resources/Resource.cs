using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Pulumi.Recording;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything a program declares: the base of components and of custom resources.</summary>
public class Resource
{
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations;
    private string _type;
    private string _name;
    private ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_type, _name) = (type, name);
        Sources = OutputSource.Initialize(this);
        _transformations = [.. options.ResourceTransformations, .. TransformingParent(type, options)?._transformations ?? []];
        Transforms = [.. options.ResourceTransforms, .. TransformingParent(type, options)?.Transforms ?? []];
        (args, options) = Transform(args, options);

        // From here on the caller's object is not touched, so that one options object can serve several resources.
        options = options.Clone();
        var providers = (options as ComponentResourceOptions)?.Providers;
        if (options.Provider is not null && providers?.Count > 0)
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        // Inheritance runs through Parent alone: a resource without one gets nothing, wherever its constructor is called.
        if (options.Parent is { } parent)
        {
            options.Protect ??= parent._protect;
            _providers = parent._providers;
        }

        if (!custom)
        {
            List<ProviderResource> given = options.Provider is { } single ? [single] : providers ?? [];
            _providers = given.Aggregate(_providers, (map, provider) => map.SetItem(provider.Package, provider));
        }
        else if (options.Provider is null)
        {
            options.Provider = options.Parent?.GetProvider(type);
        }
        else if (PackageOf(type) is { } package)
        {
            // Filed under the package of the resource, not of the provider: nothing checks that the two agree.
            _providers = _providers.SetItem(package, options.Provider);
        }

        _protect = options.Protect;
        Registration = DeploymentRun.Required.Register(this, custom, remote, args, options);
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal Registration Registration { get; private set; }

    internal ImmutableArray<OutputSource> Sources { get; private set; }

    /// <summary>What the engine transforms this with: its own, then those of what is above it.</summary>
    internal ImmutableArray<ResourceTransform> Transforms { get; private set; } = [];

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>
    /// A resource that a remote component made and hands out: it is not registered here, so its outputs are those of
    /// its owner. No constructor runs, for that would register it.
    /// </summary>
    internal static Resource Reference(Type type, Registration owner, string path)
    {
        var resource = (Resource)RuntimeHelpers.GetUninitializedObject(type);
        resource._type = type.GetCustomAttribute<ResourceTypeAttribute>()?.Type ?? owner.Type;
        resource._name = $"{owner.Name}.{path}";
        resource._providers = ImmutableDictionary<string, ProviderResource>.Empty;
        resource.Registration = owner;
        resource.Sources = OutputSource.Initialize(resource);
        foreach (var source in resource.Sources)
        {
            source.Resolve(OutputBuilder.Build(source.ValueType, null, owner, $"{path}.{source.Name}"), resource);
        }

        return resource;
    }

    /// <summary>An object that only names a registered resource, as transforms are given; null for none.</summary>
    internal static T? Dependency<T>(Registration? named)
        where T : Resource
    {
        if (named is null)
        {
            return null;
        }

        var resource = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        (resource._type, resource._name, resource.Registration) = (named.Type, named.Name, named);
        resource._providers = ImmutableDictionary<string, ProviderResource>.Empty;
        return resource;
    }

    /// <summary>The provider that a child of the given type inherits from this resource.</summary>
    internal ProviderResource? GetProvider(string token) => PackageOf(token) is { } package ? _providers.GetValueOrDefault(package) : null;

    internal static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    private static Resource? TransformingParent(string type, ResourceOptions options) =>
        type == Stack.TypeToken
            ? null
            : options.Parent
                ?? DeploymentRun.Required.Stack
                ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'run' was called.");

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
