using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>The providers that the resources of a program use.</summary>
internal sealed class ResourceProviders(ResourceTable resources, ProviderResolution resolution)
{
    private readonly ResourceSlots<IReadOnlyList<(Condition, Resource?)>> _known = new(resources);

    /// <summary>
    /// The provider on each path: null for the package's default provider, the resource itself if the provider is unknown.
    /// </summary>
    public IReadOnlyList<(Condition Condition, Resource? Provider)> Of(Resource resource) =>
        _known.Find(resource) ?? _known.Keep(resource, Find(resource));

    /// <summary>The package whose provider places a resource.</summary>
    public string PackageOf(Resource resource) => resolution.PackageOf(resource.Registration);

    private (Condition, Resource?)[] Find(Resource resource)
    {
        var given = resolution.ProvidersOf(resource.Registration);
        var found = new (Condition, Resource?)[given.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var (condition, provider) = given[i];
            found[i] = (
                condition,
                provider is null ? null
                : ReferenceEquals(provider, resource.Registration) ? resource
                : resources[provider]
            );
        }
        return found;
    }
}
