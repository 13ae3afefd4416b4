using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.DigitalOcean;

/// <summary>DigitalOcean.</summary>
/// <remarks>
/// Regions: enum Region of the package <c>digitalocean</c> 4.80.1, and docs.digitalocean.com/products/databases/mysql/details/availability
/// for those that opened since; hosts: rclone.org/s3; egress: digitalocean.com/community/questions/prices-explanation-5-per-space-or-5-for-spaces,
/// "the additional outbound transfer is $0.01 per GiB". November 2026. Prices are left out, since each account has traffic that is free.
/// </remarks>
internal sealed class DigitalOceanCloud : Cloud
{
    public override string Id => "digitalocean";

    public override string Name => "DigitalOcean";

    public override IReadOnlyList<string> OtherNames { get; } = ["do"];

    public override IReadOnlyList<string> Packages { get; } = ["digitalocean"];

    public override IReadOnlyList<string> RegionNames =>
        Names("nyc1 nyc2 nyc3 sfo1 sfo2 sfo3 tor1 atl1 ric1 mkc1 mem1 ams2 ams3 lon1 fra1 sgp1 blr1 syd1");

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts =>
        [new(@"(?<region>[a-z]+[0-9])\.(cdn\.)?digitaloceanspaces\.com"), new(@"digitaloceanspaces\.com")];

    // Its provider has no region: each resource names its own.
    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) => [];

    public override string RegionOf(string location) => location.Trim().ToLowerInvariant();

    /// <summary>App Platform has regions of its own, such as nyc, each of which is one of several of these.</summary>
    public override bool IsReadable(string location) =>
        RegionOf(location) is [>= 'a' and <= 'z', >= 'a' and <= 'z', >= 'a' and <= 'z', >= '0' and <= '9'];

    public override Continent? ContinentOf(string region) =>
        region.TrimEnd('1', '2', '3') switch
        {
            "nyc" or "sfo" or "tor" or "atl" or "ric" or "mkc" or "mem" => Continent.NorthAmerica,
            "ams" or "lon" or "fra" => Continent.Europe,
            "sgp" or "blr" => Continent.Asia,
            "syd" => Continent.Oceania,
            _ => null,
        };
}
