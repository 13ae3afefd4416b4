using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Azure;

/// <summary>Azure.</summary>
/// <remarks>
/// Where providers find their location: pulumi-azure provider/resources.go, pulumi-azure-native provider.go, August 2026. Prices per GB:
/// skyplane (2022), lucidity.cloud and c3x.dev (2025-26). Collected in November 2026.
/// </remarks>
internal sealed class AzureCloud : Cloud
{
    public override string Id => "azure";

    public override string Name => "Azure";

    public override IReadOnlyList<string> OtherNames { get; } = ["microsoft", "azure-native"];

    public override IReadOnlyList<string> Packages { get; } = ["azure", "azure-native"];

    public override IReadOnlyList<string> RegionNames => Names(AzureRegions.Names.Replace("\r", "").Replace('\n', ' '), ',');

    public override bool HasRegionNamesOfItsOwn => true;

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts => [];

    public override IReadOnlyList<StoreAddress> StoreAddresses => AzureAddresses.Containers;

    public override string? BucketToken => "azure-native:storage:StorageAccount";

    public override string MainPackage => "azure-native";

    /// <summary>Azure Native uses the provider's location first, and the resource group's only if there is none.</summary>
    public override bool PrefersProvider(string package) => package == "azure-native";

    public override bool IsGroup(string token) => token.EndsWith(":ResourceGroup", StringComparison.Ordinal);

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) =>
        package switch
        {
            "azure-native" => [new("location", [])],
            "azure" => [new("location", ["ARM_LOCATION"])],
            _ => [],
        };

    public override IReadOnlyList<PackageSetting> PackageSettings =>
        [
            new("Pulumi.Azure.Config", "Location", "azure:location", ["ARM_LOCATION"]),
            new("Pulumi.AzureNative.Config", "Location", "azure-native:location", []),
        ];

    public override Continent? ContinentOf(string region) => AzureRegions.ContinentOf(region);

    public override string PricesRead => "November 2026";

    public override decimal? PriceToRegion(string from, string to) =>
        (ContinentOf(from), ContinentOf(to)) switch
        {
            (null, _) or (_, null) => null,
            (Continent.SouthAmerica, _) => 0.16m,
            (Continent.NorthAmerica or Continent.Europe, var there) when there == ContinentOf(from) => 0.02m,
            (Continent.NorthAmerica or Continent.Europe, _) => 0.05m,
            _ => 0.08m,
        };

    public override decimal? PriceToInternet(string from, Continent? receiver) =>
        ContinentOf(from) switch
        {
            null => null,
            Continent.NorthAmerica or Continent.Europe => 0.087m,
            Continent.SouthAmerica => 0.181m,
            _ => 0.12m,
        };

    public override string? ClosedPartOf(string region) => AzureRegions.ClosedPartOf(region);

    public override string? PairOf(string region) => AzurePairs.FindPair(region);

    /// <summary>Azure ignores case and spaces.</summary>
    public override string RegionOf(string location) => string.Concat(location.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    /// <summary><c>westus4</c>: words without anything between them, and a number.</summary>
    public override bool IsNamedLikeRegion(string name, HashSet<string> words) =>
        IsJoined(words, name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));

    public override bool HasWordOfRegions(string name) =>
        RegionWords.Any(word => word.Length > 1 && RegionOf(name).IndexOf(word, StringComparison.Ordinal) >= 0);

    public override DataAccess? AccessOf(string role) => AzureRoles.AccessOf(role);

    private static bool IsJoined(HashSet<string> words, string name) =>
        name.Length == 0
        || words.Any(word =>
            word.Length > 0 && name.StartsWith(word, StringComparison.Ordinal) && IsJoined(words, name.Substring(word.Length))
        );
}
