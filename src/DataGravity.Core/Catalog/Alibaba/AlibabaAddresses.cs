using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Alibaba;

/// <summary>Addresses of buckets. Their names are unique in all regions.</summary>
/// <remarks>rclone.org/s3; alibabacloud.com/help/oss/user-guide/bucket-naming-conventions. November 2026.</remarks>
internal static class AlibabaAddresses
{
    public static IReadOnlyList<StoreHost> Hosts { get; } =
    [new(@"oss-(?<region>(?!accelerate)[a-z0-9-]+?)(-internal)?\.aliyuncs\.com"), new(@"aliyuncs\.com")];

    public static IReadOnlyList<StoreAddress> Buckets { get; } =
    [
        new("oss://", @"\boss://(?<name>[a-z0-9][a-z0-9-]{1,61}[a-z0-9])(?=[/\s""']|$)"),
        new(".aliyuncs.com", @"\bhttps://(?<name>[a-z0-9][a-z0-9-]{1,61}[a-z0-9])\.oss-[a-z0-9-]+\.aliyuncs\.com"),
    ];
}
