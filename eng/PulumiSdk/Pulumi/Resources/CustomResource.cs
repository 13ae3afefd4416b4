namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions()) { }

    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}

/// <summary>A provider with settings of its own, to be handed to resources and components.</summary>
public class ProviderResource : CustomResource
{
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options) { }

    internal string Package => GetResourceType()["pulumi:providers:".Length..];
}
