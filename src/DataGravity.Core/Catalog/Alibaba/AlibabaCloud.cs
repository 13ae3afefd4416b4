using DataGravity.Catalog.Addresses;
using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Alibaba;

/// <summary>Alibaba Cloud.</summary>
internal sealed class AlibabaCloud : Cloud
{
    private static readonly RegionFile s_regions = new("alibaba.regions");

    public override string Id => "alicloud";

    public override string Name => "Alibaba Cloud";

    public override IReadOnlyList<string> OtherNames { get; } = ["alibaba", "aliyun"];

    public override IReadOnlyList<string> Packages { get; } = ["alicloud"];

    public override IReadOnlyList<string> RegionNames => [.. s_regions.Entries];

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts => AlibabaAddresses.Hosts;

    public override IReadOnlyList<StoreAddress> StoreAddresses => AlibabaAddresses.Buckets;

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) => [new("region", ["ALICLOUD_REGION"])];

    /// <summary>pulumi-alicloud sdk/dotnet/Config/Config.cs, November 2026.</summary>
    public override IReadOnlyList<PackageSetting> PackageSettings =>
        [new("Pulumi.AliCloud.Config", "Region", "alicloud:region", ["ALICLOUD_REGION"])];

    public override string RegionOf(string location) => AlibabaZones.RegionOf(location) ?? location.Trim();

    public override bool IsZone(string location) => AlibabaZones.RegionOf(location) is not null;

    public override bool IsZoneInput(string input) => input is "zoneId" or "availabilityZone";

    /// <summary>A zone's region, if it is a known one: other things have names like zones, as those of a private DNS.</summary>
    public override string? RegionInName(string name) =>
        AlibabaZones.RegionOf(name) is { } region && RegionCodes.Contains(region) ? region : null;

    /// <summary>Regions for finance and governments are not listed: <c>cn-shanghai-finance-1</c>.</summary>
    public override bool IsNamedLikeRegion(string name, HashSet<string> words) =>
        base.IsNamedLikeRegion(name, words) || name.Split('-').Skip(2).Any(part => part is "finance" or "gov");

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
