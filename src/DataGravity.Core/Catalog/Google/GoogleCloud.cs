using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Google;

/// <summary>Google Cloud.</summary>
/// <remarks>
/// Where the provider finds its place: pulumi-gcp provider/resources.go, and its package: sdk/dotnet/Config/Config.cs, August 2026.
/// </remarks>
internal sealed class GoogleCloud : Cloud
{
    private static readonly ProviderPlace s_zone = new("zone", ["GOOGLE_ZONE", "GCLOUD_ZONE", "CLOUDSDK_COMPUTE_ZONE"]);
    private static readonly ProviderPlace s_region = new("region", ["GOOGLE_REGION", "GCLOUD_REGION", "CLOUDSDK_COMPUTE_REGION"]);

    public override string Id => "gcp";

    public override string Name => "Google Cloud";

    public override IReadOnlyList<string> OtherNames { get; } = ["google", "gcs", "google-native"];

    public override IReadOnlyList<string> Packages { get; } = ["gcp", "google-native"];

    public override IReadOnlyList<string> RegionNames => Names(GoogleRegions.Names);

    public override bool HasRegionNamesOfItsOwn => true;

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts => GoogleAddresses.Hosts;

    public override IReadOnlyList<StoreAddress> StoreAddresses => GoogleAddresses.Buckets;

    public override string? BucketToken => "gcp:storage/bucket:Bucket";

    public override string? ZoneJoint => "-";

    /// <summary>
    /// Cloud Storage returns its location in capitals, which other services do not accept: the provider's resource_storage_bucket.go,
    /// <c>StateFunc: strings.ToUpper</c>, November 2026.
    /// </summary>
    public override bool SpellsPlaceOtherwise(string token) => token.StartsWith("gcp:storage/", StringComparison.Ordinal);

    /// <summary>
    /// A dataset in US loads from buckets anywhere, which only costs: cloud.google.com/bigquery/docs/batch-loading-data, November 2026.
    /// </summary>
    public override bool LoadsFromAnywhere(string place) => place == "US";

    public override bool PricesObjectsOnly => true;

    // The zone that Cloud SQL prefers is one of its region.
    public override bool IsZoneInput(string input) => input == "settings.locationPreference.zone";

    public override decimal? PriceBetweenZones => GooglePrices.BetweenZones;

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) =>
        package != "gcp" ? []
        : zone ? [s_zone]
        : [s_region, s_zone];

    public override IReadOnlyList<PackageSetting> PackageSettings =>
        [
            new("Pulumi.Gcp.Config", "Region", "gcp:region", s_region.Environment),
            new("Pulumi.Gcp.Config", "Zone", "gcp:zone", s_zone.Environment),
            new(
                "Pulumi.Gcp.Config",
                "Project",
                "gcp:project",
                ["GOOGLE_PROJECT", "GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "CLOUDSDK_CORE_PROJECT"]
            ),
        ];

    public override Continent? ContinentOf(string region) => GoogleRegions.ContinentOf(region);

    public override string PricesRead => "November 2026";

    public override decimal? PriceToRegion(string from, string to) => GooglePrices.ToRegion(ContinentOf(from), ContinentOf(to));

    public override decimal? PriceToInternet(string from, Continent? receiver) => GooglePrices.ToInternet(receiver);

    public override string RegionOf(string location) => GoogleZones.RegionOf(SpannerConfigurations.LocationOf(location));

    public override bool IsReadable(string location) => SpannerConfigurations.IsReadable(location.Trim(), RegionCodes);

    public override bool IsZone(string location) =>
        RegionOf(location) != SpannerConfigurations.LocationOf(location).Trim().ToLowerInvariant();

    /// <summary><c>US</c>, <c>EU</c>, <c>NAM4</c>, …</summary>
    public override bool IsMultiRegion(string location) => location.IndexOf('-') < 0;

    public override bool? Contains(string several, string region) => MultiRegions.Contains(several, region);

    public override bool? IsInside(string inner, string outer) => MultiRegions.IsInside(inner, outer);

    public override bool? AreDisjoint(string first, string second) => MultiRegions.AreDisjoint(first, second);

    public override bool ReadsForFree(string several) => MultiRegions.IsDual(several);

    public override IReadOnlyList<string> SomeOf(string several) => MultiRegions.SomeOf(several);

    public override string? NameOfBoth(string first, string second) => MultiRegions.Dual(first, second);

    /// <summary>The names of Cloud Storage, BigQuery and Firestore.</summary>
    public override bool MayBeSeveral(string name) =>
        name is "global" or "auto"
        || name.Length is >= 2 and <= 5
            && name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is { Length: >= 2 and <= 4 } word
            && name.Length - word.Length <= 2
            && (word.Length <= 3 || word.ToLowerInvariant() == "asia")
            && word.All(char.IsLetter);

    /// <summary><c>us-west9</c>: two words and a number.</summary>
    public override bool IsNamedLikeRegion(string name, HashSet<string> words) =>
        name.Split('-') is [var area, var direction]
        && words.Contains(area)
        && direction.Length > 0
        && char.IsDigit(direction[direction.Length - 1])
        && words.Contains(direction.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));

    public override string? SameZoneIn(string region, string zone) =>
        RegionCodes.Contains(region) ? GoogleZones.SameIn(region, zone) : null;

    public override bool LacksService(string region, string token) => GoogleServices.Regions.Lacks(region, token);

    public override bool LacksMachine(string region, string machine) =>
        RegionCodes.Contains(region) && ZonesWith(region, machine) is { Count: 0 };

    public override IReadOnlyList<string>? ZonesWith(string region, string machine) => GoogleMachines.ZonesIn(region, machine);

    public override ImageRegistry? RegistryOf(string image) => GoogleAddresses.RegistryOf(image);

    public override string? RegionInName(string name) => GoogleAddresses.RegionIn(name);

    public override DataAccess? AccessOf(string role) => GoogleRoles.AccessOf(role);
}
