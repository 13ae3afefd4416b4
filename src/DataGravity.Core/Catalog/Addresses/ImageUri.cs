namespace DataGravity.Catalog.Addresses;

/// <summary>A registry, as read from the address of a container image.</summary>
/// <param name="Token">The type of the registry as a resource.</param>
/// <param name="Name">The address without the image's tag.</param>
/// <param name="PlaceInput">The input that would place such a resource.</param>
/// <param name="Place">The region or multi-region.</param>
internal sealed record ImageRegistry(string Token, string Name, string PlaceInput, string Place);

/// <summary>Reads addresses of container images whose host names a region.</summary>
internal static class ImageUri
{
    /// <summary>The registry of an image; null if the address does not give its place.</summary>
    /// <param name="image">The address, with <c>*</c> for what is not known of it.</param>
    public static ImageRegistry? Parse(string image) =>
        Clouds.Known.Select(cloud => cloud.RegistryOf(image)).FirstOrDefault(registry => registry is not null);
}
