using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Aws;

/// <summary>Amazon Web Services.</summary>
/// <remarks>
/// Where providers find their region: pulumi-aws provider/resources.go, pulumi-aws-native provider.go, August 2026; and their packages:
/// sdk/dotnet/Config/Config.cs, November 2026.
/// </remarks>
internal sealed class AwsCloud : Cloud
{
    private static readonly string[] s_region = ["AWS_REGION", "AWS_DEFAULT_REGION"];

    public override string Id => "aws";

    public override string Name => "AWS";

    public override IReadOnlyList<string> OtherNames { get; } = ["amazon", "aws-native"];

    public override IReadOnlyList<string> Packages { get; } = ["aws", "aws-native"];

    public override string? ProviderOfComponents(string package) => package is "awsx" or "eks" ? "aws" : null;

    public override IReadOnlyList<string> RegionNames => AwsRegions.Names;

    public override bool HasRegionNamesOfItsOwn => true;

    public override bool? BillsEgress => true;

    public override IReadOnlyList<StoreHost> Hosts => AwsAddresses.Hosts;

    public override IReadOnlyList<StoreAddress> StoreAddresses => AwsAddresses.Buckets;

    public override string? BucketToken => "aws:s3/bucket:Bucket";

    public override string? ZoneJoint => "";

    public override bool IsPlacedByService => true;

    public override bool TakesEndpoints => true;

    public override IReadOnlyList<string> RegionFunctions { get; } = ["aws::GetRegion", "aws-native::GetRegion"];

    public override bool ChecksNamesAtAnyDepth(string package) => Packages.Contains(package);

    /// <summary>
    /// The id of a multi-region key is the same in all its regions; its ARN is not. AWS KMS developer guide, November 2026.
    /// </summary>
    public override bool NamesCopies(string token, string output, Func<string, bool> isTrue) =>
        token is "aws:kms/key:Key" or "aws-native:kms:Key" && output is "id" or "keyId" && isTrue("multiRegion");

    // The location of a directory bucket is a zone, or a local zone.
    public override bool IsZoneInput(string input) =>
        input.Substring(input.LastIndexOf('.') + 1).StartsWith("availabilityZone", StringComparison.Ordinal)
        || input is "location.name" or "locationName";

    public override decimal? PriceBetweenZones => AwsPrices.BetweenZones;

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) =>
        package is "aws" or "aws-native" ? [new("region", s_region)] : [];

    public override IReadOnlyList<PackageSetting> PackageSettings =>
        [new("Pulumi.Aws.Config", "Region", "aws:region", s_region), new("Pulumi.AwsNative.Config", "Region", "aws-native:region", [])];

    public override Continent? ContinentOf(string region) => AwsRegions.ContinentOf(region);

    public override string PricesRead => "November 2026";

    public override decimal? PriceToRegion(string from, string to) => AwsPrices.ToRegion(from, to);

    public override decimal? PriceToInternet(string from, Continent? receiver) => AwsPrices.ToInternet(from);

    public override decimal? PriceThroughNat(string region) => AwsPrices.ThroughNat(region);

    public override string RegionOf(string location) => AwsRegions.RegionOf(location);

    public override bool IsZone(string location) => RegionOf(location) != location.Trim().ToLowerInvariant();

    public override bool IsZoneId(string zone) => AwsZoneIds.RegionOf(zone) is not null;

    public override string? ClosedPartOf(string region) => AwsRegions.PartitionOf(region) is var part && part != "aws" ? part : null;

    public override string? ModelInputOf(string token) => BedrockModels.InputOf(token);

    public override bool LacksModel(string region, string model) => BedrockModels.Lacks(region, model);

    public override bool LacksService(string region, string token) => AwsServices.Regions.Lacks(region, token);

    public override bool LacksMachine(string region, string machine) => RegionCodes.Contains(region) && AwsMachines.Lacks(region, machine);

    public override IEnumerable<(string Name, string Region)> PlacedStoresIn(string text) => AwsAddresses.PlacedIn(text);

    public override ImageRegistry? RegistryOf(string image) => AwsAddresses.RegistryOf(image);

    public override string? RegionInName(string name) => AwsAddresses.RegionIn(name);
}
