using System.Text.RegularExpressions;

namespace DataGravity.Catalog.Alibaba;

/// <summary>Zones: <c>cn-hangzhou-i</c>, <c>ap-southeast-1a</c>, and several at once, <c>cn-hangzhou-MAZ1(a,b)</c>.</summary>
/// <remarks>Documentation of the package <c>alicloud</c> 3.108, zoneId. November 2026.</remarks>
internal static class AlibabaZones
{
    private static readonly Regex s_zone = new(
        "^(?<region>[a-z]+-[a-z]+(-[a-z]+)*)-([a-z]|MAZ.*)$|^(?<region>[a-z]+(-[a-z0-9]+)+-[0-9]+|[a-z]+-[a-z]+-[0-9]+)-?([a-z]|MAZ.*)$",
        RegexOptions.CultureInvariant
    );

    /// <summary>The region of a zone; null for any other text.</summary>
    public static string? RegionOf(string zone) =>
        s_zone.Match(zone.Trim()) is { Success: true } match ? match.Groups["region"].Value : null;
}
