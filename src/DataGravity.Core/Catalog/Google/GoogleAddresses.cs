using System.Text.RegularExpressions;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Google;

/// <summary>Addresses of Google Cloud: of buckets, images, and things with a path.</summary>
/// <remarks>
/// cloud.google.com/artifact-registry/docs/repositories/repo-locations and …/transition/transition-from-gcr for the old hosts;
/// <c>gcr.io</c> stores in the United States. November 2026.
/// </remarks>
internal static class GoogleAddresses
{
    private static readonly Lazy<Regex> s_zone = new(() => Pattern($@"^(?<region>[a-z]+-[a-z]+\d+)-{GoogleZones.Suffix}$"));
    private static readonly Lazy<Regex> s_path = new(() =>
        Pattern($@"(^|/)projects/[^/]+/(regions|zones|locations)/(?<region>[a-z]+-[a-z]+\d+)(-{GoogleZones.Suffix})?/")
    );
    private static readonly Lazy<Regex> s_image = new(() =>
        Pattern(@"^(?<name>((?<place>[a-z0-9-]+)-docker\.pkg\.dev|(?<place>us|eu|asia)\.gcr\.io|gcr\.io)/[^:@\s]+)")
    );

    public static IReadOnlyList<StoreHost> Hosts { get; } = [new(@"googleapis\.com")];

    public static IReadOnlyList<StoreAddress> Buckets { get; } =
    [
        new("gs://", @"\bgs://(?<name>[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?=[/\s""']|$)"),
        new("storage.googleapis.com", @"\bhttps://storage\.googleapis\.com/(?<name>[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?=[/\s""']|$)"),
    ];

    /// <summary>The region in the name of a zone or in a path; null if there is none.</summary>
    public static string? RegionIn(string name) =>
        (name.IndexOf('/') >= 0 ? s_path : s_zone).Value.Match(name) is { Success: true } match ? match.Groups["region"].Value : null;

    public static ImageRegistry? RegistryOf(string image)
    {
        if (s_image.Value.Match(image) is not { Success: true } match)
            return null;
        var place = match.Groups["place"].Value switch
        {
            "" => "us",
            "europe" => "eu",
            var named => named,
        };
        return new("gcp:artifactregistry/repository:Repository", match.Groups["name"].Value, "location", place);
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
