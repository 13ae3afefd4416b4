using System.Text.RegularExpressions;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Alibaba;

/// <summary>Alibaba Cloud.</summary>
/// <remarks>
/// Hosts: rclone.org/s3; zones: documentation of the package <c>alicloud</c> 3.108, zoneId. November 2026. The regions are left out, for lack
/// of an official list.
/// </remarks>
internal sealed class AlibabaCloud : Cloud
{
    // cn-hangzhou-i, ap-southeast-1a, and several zones at once: cn-hangzhou-MAZ1(a,b).
    private static readonly Lazy<Regex> s_zone = new(() =>
        new Regex(
            @"^(?<region>[a-z]+-[a-z]+(-[a-z]+)*)-([a-z]|MAZ.*)$|^(?<region>[a-z]+-[a-z]+-[0-9]+)([a-z]|MAZ.*)$",
            RegexOptions.CultureInvariant
        )
    );

    public override string Id => "alicloud";

    public override string Name => "Alibaba Cloud";

    public override IReadOnlyList<string> OtherNames { get; } = ["alibaba", "aliyun"];

    public override IReadOnlyList<string> Packages { get; } = ["alicloud"];

    public override IReadOnlyList<string> RegionNames => [];

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts { get; } = [new(@"oss-(?<region>[a-z0-9-]+?)(-internal)?\.aliyuncs\.com")];

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) => [new("region", ["ALICLOUD_REGION"])];

    public override string RegionOf(string location) =>
        s_zone.Value.Match(location.Trim()) is { Success: true } zone ? zone.Groups["region"].Value : location.Trim();

    public override bool IsZone(string location) => s_zone.Value.IsMatch(location.Trim());

    public override bool IsZoneInput(string input) => input is "zoneId" or "availabilityZone";

    public override Continent? ContinentOf(string region) =>
        region.Split('-')[0] switch
        {
            "us" or "na" => Continent.NorthAmerica,
            "eu" => Continent.Europe,
            "ap" when region == "ap-southeast-2" => Continent.Oceania,
            "ap" or "cn" => Continent.Asia,
            "me" => Continent.MiddleEast,
            _ => null,
        };
}
