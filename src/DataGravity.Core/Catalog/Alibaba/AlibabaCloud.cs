using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Alibaba;

/// <summary>Alibaba Cloud.</summary>
/// <remarks>The regions are left out, for lack of an official list.</remarks>
internal sealed class AlibabaCloud : Cloud
{
    public override string Id => "alicloud";

    public override string Name => "Alibaba Cloud";

    public override IReadOnlyList<string> OtherNames { get; } = ["alibaba", "aliyun"];

    public override IReadOnlyList<string> Packages { get; } = ["alicloud"];

    public override IReadOnlyList<string> RegionNames => [];

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts => AlibabaAddresses.Hosts;

    public override IReadOnlyList<StoreAddress> StoreAddresses => AlibabaAddresses.Buckets;

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) => [new("region", ["ALICLOUD_REGION"])];

    public override string RegionOf(string location) => AlibabaZones.RegionOf(location) ?? location.Trim();

    public override bool IsZone(string location) => AlibabaZones.RegionOf(location) is not null;

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
