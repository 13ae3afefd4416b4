using DataGravity.Catalog.Addresses;
using DataGravity.Catalog.Places;

namespace DataGravity.Catalog;

/// <summary>The clouds: their names, and how each names its places.</summary>
internal static class Clouds
{
    /// <summary>The name people use: <c>AWS</c> for <c>aws</c>.</summary>
    public static string NameOf(string cloud) =>
        cloud switch
        {
            "aws" => "AWS",
            "gcp" => "Google Cloud",
            "azure" => "Azure",
            "oci" => "Oracle Cloud",
            "alicloud" => "Alibaba Cloud",
            "cloudflare" => "Cloudflare",
            "databricks" => "Databricks",
            "snowflake" => "Snowflake",
            _ => StoreHosts.NameOf(cloud) ?? cloud,
        };

    /// <summary>The clouds that have places.</summary>
    public static IReadOnlyList<string> All { get; } = ["aws", "gcp", "azure", "oci", "alicloud", "cloudflare"];

    /// <summary>Whether this is a cloud with places. Kubernetes, Databricks and Snowflake have none: they work in any cloud.</summary>
    public static bool HasPlaces(string cloud) => All.Contains(cloud) || StoreHosts.NameOf(cloud) is not null;

    /// <summary>
    /// The cloud whose region this is, for packages that work in any cloud; null for none. The big three have no name in common, and neither
    /// Databricks nor Snowflake works in another.
    /// </summary>
    public static string? OfRegion(string region) =>
        Array.Find(["aws", "gcp", "azure"], cloud => RegionNames.CodesOf(cloud).Contains(RegionOf(cloud, region)));

    /// <summary>
    /// Whether a cloud bills data that leaves it; null if its prices were not read. Cloudflare does not:
    /// developers.cloudflare.com/r2/pricing, "Egress to the internet is free", November 2026.
    /// </summary>
    public static bool? BillsEgress(string cloud) =>
        cloud == "cloudflare" ? false
        : All.Contains(cloud) ? true
        : null;

    /// <summary>
    /// The package whose provider places the children of a component package: <c>aws</c> for <c>eks</c>. Others: the package itself.
    /// </summary>
    public static string ProviderPackageOf(string package) => package is "awsx" or "eks" ? "aws" : package;

    /// <summary>The cloud of a package: <c>aws</c> for <c>aws-native</c>. For a package of no known cloud, the package itself.</summary>
    public static string OfPackage(string package) =>
        package switch
        {
            "aws" or "aws-native" or "awsx" or "eks" => "aws",
            "gcp" or "google-native" => "gcp",
            "azure" or "azure-native" => "azure",
            _ => package,
        };

    /// <summary>
    /// Where a package's provider finds its place, in order: its argument, which is also its configuration key, then the environment
    /// variables. A zone also gives the region.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="zone">Whether a zone is wanted. A region does not give one.</param>
    /// <remarks>
    /// From the published providers, August 2026: pulumi-aws, pulumi-gcp and pulumi-azure provider/resources.go,
    /// pulumi-aws-native and pulumi-azure-native provider.go.
    /// </remarks>
    public static IReadOnlyList<(string Argument, IReadOnlyList<string> Environment)> ProviderPlaces(string package, bool zone) =>
        (package, zone) switch
        {
            ("aws" or "aws-native", _) => [("region", ["AWS_REGION", "AWS_DEFAULT_REGION"])],
            ("gcp", true) => [s_googleZone],
            ("gcp", false) => [("region", ["GOOGLE_REGION", "GCLOUD_REGION", "CLOUDSDK_COMPUTE_REGION"]), s_googleZone],
            ("azure-native", _) => [("location", [])],
            ("azure", _) => [("location", ["ARM_LOCATION"])],
            ("oci", _) => [("region", [])],
            ("alicloud", _) => [("region", ["ALICLOUD_REGION"])],
            _ => [],
        };

    private static readonly (string, IReadOnlyList<string>) s_googleZone = (
        "zone",
        ["GOOGLE_ZONE", "GCLOUD_ZONE", "CLOUDSDK_COMPUTE_ZONE"]
    );

    /// <summary>Whether a cloud's location covers several regions: Google's <c>US</c>, <c>EU</c>, <c>NAM4</c>, …</summary>
    public static bool IsMultiRegion(string cloud, string location) => cloud == "gcp" && location.IndexOf('-') < 0;

    /// <summary>Whether a location is a zone.</summary>
    public static bool IsZone(string cloud, string location) =>
        cloud is "aws" or "gcp" && RegionOf(cloud, location) != location.Trim().ToLowerInvariant();

    /// <summary>
    /// Whether a zone is given by AWS's id (<c>use1-az4</c>). It cannot be compared with a zone's name (<c>us-east-1a</c>).
    /// </summary>
    public static bool IsZoneId(string zone) => AwsZoneIds.RegionOf(zone) is not null;

    /// <summary>
    /// The region of a location, as the cloud spells it. Google and Azure ignore case, and Azure ignores spaces. A zone is in the
    /// region it is named after: <c>us-central1-a</c>, AWS's <c>us-west-2a</c> and the local zone <c>us-west-2-lax-1a</c>.
    /// </summary>
    public static string RegionOf(string cloud, string location)
    {
        location = location.Trim();
        switch (cloud)
        {
            case "gcp":
                location = location.ToLowerInvariant();
                var parts = location.Split('-');
                return parts.Length == 3 && Zones.IsGoogleSuffix(parts[2]) ? parts[0] + "-" + parts[1] : location;
            case "azure":
                return location.Replace(" ", "").ToLowerInvariant();
            case "aws":
                if (AwsZoneIds.RegionOf(location) is { } region)
                    return region;
                // The first part with a number ends the region. The rest names a zone in it.
                var words = location.Split('-');
                for (var i = 2; i < words.Length; i++)
                {
                    var digits = words[i].TakeWhile(char.IsDigit).Count();
                    if (digits > 0)
                        return string.Join("-", words.Take(i).Append(words[i].Substring(0, digits)));
                }
                return location;
            default:
                return location;
        }
    }
}
