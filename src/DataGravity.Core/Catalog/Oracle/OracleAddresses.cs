using System.Text.RegularExpressions;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Oracle;

/// <summary>Addresses of Oracle Cloud: of buckets by S3's protocol, and of images.</summary>
/// <remarks>
/// Images: docs.oracle.com/iaas/Content/Registry/Concepts/registryprerequisites.htm; hosts: rclone.org/s3. November 2026. The name of a
/// bucket is unique in a region only, so <c>oci://bucket@namespace</c> is in the region of whoever reads it.
/// </remarks>
internal static class OracleAddresses
{
    private static readonly Lazy<Regex> s_image = new(() =>
        new Regex(
            @"^(?<name>((?<place>[a-z0-9-]+)\.ocir\.io|ocir\.(?<place>[a-z0-9-]+)\.oci\.oraclecloud\.com)/[^:@\s]+)",
            RegexOptions.CultureInvariant
        )
    );

    public static IReadOnlyList<StoreHost> Hosts { get; } =
    [new(@"objectstorage\.(?<region>[a-z0-9-]+)\.(oraclecloud\.com|oci\.customer-oci\.com)")];

    public static ImageRegistry? RegistryOf(string image) =>
        image.IndexOf("ocir.", StringComparison.Ordinal) >= 0 && s_image.Value.Match(image) is { Success: true } match
            ? new(
                "oci:Artifacts/containerRepository:ContainerRepository",
                match.Groups["name"].Value,
                "region",
                OracleRegions.OfKey(match.Groups["place"].Value)
            )
            : null;
}
