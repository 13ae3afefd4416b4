using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Alibaba;

/// <summary>Alibaba Cloud.</summary>
/// <remarks>Hosts: rclone.org/s3, November 2026.</remarks>
internal sealed class AlibabaCloud : Cloud
{
    public override string Id => "alicloud";

    public override string Name => "Alibaba Cloud";

    public override IReadOnlyList<string> OtherNames { get; } = ["alibaba", "aliyun"];

    public override IReadOnlyList<string> Packages { get; } = ["alicloud"];

    public override IReadOnlyList<string> RegionNames => [];

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts { get; } = [new(@"oss-(?<region>[a-z0-9-]+?)(-internal)?\.aliyuncs\.com")];

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) => [new("region", ["ALICLOUD_REGION"])];

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
