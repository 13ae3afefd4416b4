namespace Pulumi;

/// <summary>Options of a component; its providers serve the children, package by package.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = Copy(options1, options2);

        // One provider a package: the second options before the first, later in a list before earlier.
        merged.Providers = merged.Providers.AsEnumerable().Reverse().DistinctBy(provider => provider.Package).Reverse().ToList();
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this, null);

    private static ComponentResourceOptions Copy(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var copy = new ComponentResourceOptions();
        foreach (var options in new[] { options1, options2 }.OfType<ComponentResourceOptions>())
        {
            copy.MergeIn(options);
            copy.Providers = [.. copy.Providers, .. options.Providers];
        }

        return copy;
    }
}
