using System.Text.RegularExpressions;

namespace DataGravity.Catalog.Addresses;

/// <summary>A registry, as read from the address of a container image.</summary>
/// <param name="Token">The type of the registry as a resource.</param>
/// <param name="Name">The address without the image's tag.</param>
/// <param name="PlaceInput">The input that would place such a resource.</param>
/// <param name="Place">The region or multi-region.</param>
internal sealed record ImageRegistry(string Token, string Name, string PlaceInput, string Place);

/// <summary>Reads addresses of container images whose host names a region: ECR, Artifact Registry, Container Registry.</summary>
/// <remarks>
/// docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html; cloud.google.com/artifact-registry/docs/repositories/repo-locations and
/// …/transition/transition-from-gcr for the old hosts; <c>gcr.io</c> stores in the United States. November 2026.
/// </remarks>
internal static class ImageUri
{
    private static readonly Regex s_ecr = new(
        @"^(?<name>\d{12}\.dkr\.ecr\.(?<place>[a-z0-9-]+)\.amazonaws\.com(\.cn)?/[^:@\s]+)",
        RegexOptions.CultureInvariant
    );
    private static readonly Regex s_google = new(
        @"^(?<name>((?<place>[a-z0-9-]+)-docker\.pkg\.dev|(?<place>us|eu|asia)\.gcr\.io|gcr\.io)/[^:@\s]+)",
        RegexOptions.CultureInvariant
    );

    /// <summary>The registry of an image; null if the address does not give its place.</summary>
    public static ImageRegistry? Parse(string image)
    {
        if (s_ecr.Match(image) is { Success: true } ecr)
            return new("aws:ecr/repository:Repository", ecr.Groups["name"].Value, "region", ecr.Groups["place"].Value);
        if (s_google.Match(image) is not { Success: true } google)
            return null;
        var place = google.Groups["place"].Value switch
        {
            "" => "us",
            "europe" => "eu",
            var named => named,
        };
        return new("gcp:artifactregistry/repository:Repository", google.Groups["name"].Value, "location", place);
    }
}
