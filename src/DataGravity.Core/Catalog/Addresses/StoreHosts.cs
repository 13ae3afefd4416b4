using System.Text.RegularExpressions;

namespace DataGravity.Catalog.Addresses;

/// <summary>Decides which cloud a host belongs to that speaks S3.</summary>
/// <remarks>
/// docs.aws.amazon.com/general/latest/gr/s3.html and …/AmazonS3/latest/userguide/privatelink-interface-endpoints.html (AWS's own);
/// rclone.org/s3, which lists the endpoints of the others; docs.ovh.com/storage/s3 (OVHcloud). November 2026.
/// </remarks>
internal static class StoreHosts
{
    private const string Aws = "aws";

    // The part in front of the vendor's own domain may contain a region.
    private static readonly (string Cloud, string Name, Lazy<Regex> Pattern)[] s_hosts =
    [
        (Aws, "AWS", Host(@"(amazonaws\.com(\.cn)?|amazonaws\.eu|api\.aws|api\.amazonwebservices\.com\.cn|vpce\.[a-z0-9.-]+)")),
        ("gcp", "Google Cloud", Host(@"googleapis\.com")),
        ("oci", "Oracle Cloud", Host(@"objectstorage\.(?<region>[a-z0-9-]+)\.(oraclecloud\.com|oci\.customer-oci\.com)")),
        ("alicloud", "Alibaba Cloud", Host(@"oss-(?<region>[a-z0-9-]+?)(-internal)?\.aliyuncs\.com")),
        ("cloudflare", "Cloudflare", Host(@"r2\.cloudflarestorage\.com")),
        ("scaleway", "Scaleway", Host(@"s3\.(?<region>[a-z0-9-]+)\.scw\.cloud")),
        ("scaleway", "Scaleway", Host(@"scw\.cloud")),
        ("ovh", "OVHcloud", Host(@"s3\.(?<region>[a-z0-9-]+)\.((io|perf)\.)?cloud\.ovh\.(net|us)")),
        ("ovh", "OVHcloud", Host(@"cloud\.ovh\.(net|us)")),
        ("digitalocean", "DigitalOcean", Host(@"(?<region>[a-z]+[0-9])\.digitaloceanspaces\.com")),
        ("digitalocean", "DigitalOcean", Host(@"digitaloceanspaces\.com")),
        ("wasabi", "Wasabi", Host(@"s3\.(?<region>[a-z0-9-]+)\.wasabisys\.com")),
        ("wasabi", "Wasabi", Host(@"wasabisys\.com")),
        ("backblaze", "Backblaze", Host(@"s3\.(?<region>[a-z0-9-]+)\.backblazeb2\.com")),
        ("backblaze", "Backblaze", Host(@"backblazeb2\.com")),
        ("linode", "Akamai", Host(@"(?<region>[a-z]+-[a-z0-9-]+)\.linodeobjects\.com")),
        ("linode", "Akamai", Host(@"linodeobjects\.com")),
        ("hetzner", "Hetzner", Host(@"(?<region>[a-z]+[0-9])\.your-objectstorage\.com")),
        ("hetzner", "Hetzner", Host(@"your-objectstorage\.com")),
        ("ibm", "IBM Cloud", Host(@"cloud-object-storage\.appdomain\.cloud")),
        ("vultr", "Vultr", Host(@"vultrobjects\.com")),
    ];

    private static readonly Dictionary<string, string> s_names = s_hosts
        .GroupBy(host => host.Cloud)
        .ToDictionary(same => same.Key, same => same.First().Name);

    /// <summary>The cloud of an address, and the region in it; null for an unknown host.</summary>
    /// <param name="address">The address. Unknown parts of it are <c>*</c>.</param>
    public static (string Cloud, string? Region)? Find(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = address.IndexOfAny(['/', ':', '?'], start);
        var host = (end < 0 ? address.Substring(start) : address.Substring(start, end - start)).ToLowerInvariant();
        foreach (var (cloud, _, pattern) in s_hosts)
        {
            if (pattern.Value.Match(host) is { Success: true } match)
                return (cloud, match.Groups["region"] is { Success: true } region ? region.Value : null);
        }
        return null;
    }

    /// <summary>The display name of a cloud that only has stores; null for any other.</summary>
    public static string? NameOf(string cloud) => s_names.TryGetValue(cloud, out var name) ? name : null;

    private static Lazy<Regex> Host(string domain) => new(() => new Regex($@"(^|\.){domain}\.?$", RegexOptions.CultureInvariant));
}
