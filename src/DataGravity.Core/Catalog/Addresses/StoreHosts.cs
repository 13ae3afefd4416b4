namespace DataGravity.Catalog.Addresses;

/// <summary>Decides which cloud a host belongs to that speaks S3.</summary>
internal static class StoreHosts
{
    /// <summary>
    /// Vendors that only matter here as hosts of object stores: no package of them is known. rclone.org/s3 lists the endpoints, November
    /// 2026.
    /// </summary>
    private static readonly (string Cloud, string Name, StoreHost[] Hosts)[] s_others =
    [
        ("wasabi", "Wasabi", [new(@"s3\.(?<region>[a-z0-9-]+)\.wasabisys\.com"), new(@"wasabisys\.com")]),
        ("backblaze", "Backblaze", [new(@"s3\.(?<region>[a-z0-9-]+)\.backblazeb2\.com"), new(@"backblazeb2\.com")]),
        ("linode", "Akamai", [new(@"(?<region>[a-z]+-[a-z0-9-]+)\.linodeobjects\.com"), new(@"linodeobjects\.com")]),
        ("hetzner", "Hetzner", [new(@"(?<region>[a-z]+[0-9])\.your-objectstorage\.com"), new(@"your-objectstorage\.com")]),
        ("ibm", "IBM Cloud", [new(@"cloud-object-storage\.appdomain\.cloud")]),
        ("vultr", "Vultr", [new(@"vultrobjects\.com")]),
    ];

    private static readonly (string Cloud, IReadOnlyList<StoreHost> Hosts)[] s_all =
    [
        .. Clouds.Known.Select(cloud => (cloud.Id, cloud.Hosts)),
        .. s_others.Select(other => (other.Cloud, (IReadOnlyList<StoreHost>)other.Hosts)),
    ];

    /// <summary>The cloud of an address, and the region in it; null for an unknown host.</summary>
    /// <param name="address">The address. Unknown parts of it are <c>*</c>.</param>
    public static (string Cloud, string? Region)? Find(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = address.IndexOfAny(['/', ':', '?'], start);
        var host = (end < 0 ? address.Substring(start) : address.Substring(start, end - start)).ToLowerInvariant();
        foreach (var (cloud, hosts) in s_all)
        {
            foreach (var known in hosts)
            {
                if (known.Matches(host, out var region))
                    return (cloud, region);
            }
        }
        return null;
    }

    /// <summary>The display name of a vendor that only has stores; null for any other.</summary>
    public static string? NameOf(string cloud) => Array.Find(s_others, other => other.Cloud == cloud).Name;
}
