using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Elsewhere;

/// <summary>
/// The regions of MongoDB Atlas, whose clusters are in AWS, Google Cloud or Azure. It names each region in its own way: <c>EU_WEST_1</c> in
/// AWS is eu-west-1. The same name may mean a region of two clouds, so that a place needs the name of its cloud, too.
/// </summary>
/// <remarks>
/// mongodb.com/docs/atlas/reference/google-gcp and the list of regionName in its API (GCPRegionalReplicationSpec) for Google; for Azure, the
/// table of stored Terraform modules, whose names are those of the API; for AWS, mongodb.com/docs/atlas/reference/amazon-aws. November 2026.
/// Names that these sources spell differently are left out.
/// </remarks>
internal static class AtlasRegions
{
    private const string Package = "mongodbatlas";

    // Others follow a rule: EUROPE_WEST_2 is europe-west2.
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> s_google = new(() =>
        PlaceLists.Read(
            """
            CENTRAL_US = us-central1
            EASTERN_US = us-east1
            WESTERN_US = us-west1
            WESTERN_EUROPE = europe-west1
            EASTERN_ASIA_PACIFIC = asia-east1
            NORTHEASTERN_ASIA_PACIFIC = asia-northeast1
            SOUTHEASTERN_ASIA_PACIFIC = asia-southeast1
            """
        )
    );

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> s_azure = new(() =>
        PlaceLists.Read(
            """
            US_CENTRAL = centralus
            US_EAST = eastus
            US_EAST_2 = eastus2
            US_WEST = westus
            US_WEST_2 = westus2
            US_WEST_3 = westus3
            US_WEST_CENTRAL = westcentralus
            US_SOUTH_CENTRAL = southcentralus
            BRAZIL_SOUTH = brazilsouth
            CANADA_EAST = canadaeast
            CANADA_CENTRAL = canadacentral
            EUROPE_NORTH = northeurope
            EUROPE_WEST = westeurope
            UK_SOUTH = uksouth
            UK_WEST = ukwest
            FRANCE_CENTRAL = francecentral
            ITALY_NORTH = italynorth
            GERMANY_WEST_CENTRAL = germanywestcentral
            POLAND_CENTRAL = polandcentral
            SWITZERLAND_NORTH = switzerlandnorth
            NORWAY_EAST = norwayeast
            INDIA_CENTRAL = centralindia
            INDIA_WEST = westindia
            JAPAN_EAST = japaneast
            JAPAN_WEST = japanwest
            KOREA_CENTRAL = koreacentral
            KOREA_SOUTH = koreasouth
            ASIA_EAST = eastasia
            ASIA_SOUTH_EAST = southeastasia
            AUSTRALIA_CENTRAL = australiacentral
            AUSTRALIA_EAST = australiaeast
            """
        )
    );

    /// <summary>Whether data of this package is billed by a vendor of its own, whose prices are not those of the cloud it is in.</summary>
    public static bool IsResold(string package) => package == Package;

    /// <summary>
    /// The inputs beside a region's input that name the cloud it is in, first that of a cluster whose machines others share; none if the region
    /// itself tells it.
    /// </summary>
    /// <param name="package">The package of the type.</param>
    /// <param name="input">The path of the region's input.</param>
    public static IReadOnlyList<string> CloudInputsOf(string package, string input)
    {
        if (package != Package)
            return [];
        var end = input.LastIndexOf('.') + 1;
        var path = input.Substring(0, end);
        return input.Substring(end) switch
        {
            "providerSettingsRegionName" => [path + "providerSettingsBackingProviderName"],
            "providerRegionName" or "regionName" => [path + "backingProviderName", path + "providerName"],
            _ => [path + "cloudProvider"],
        };
    }

    /// <summary>The cloud and the region in it; null if it is not known.</summary>
    /// <param name="cloud">Atlas's name of the cloud: <c>AWS</c>.</param>
    /// <param name="region">Atlas's name of the region.</param>
    public static (string Cloud, string Region)? Find(string cloud, string region)
    {
        var (id, name) = cloud switch
        {
            "AWS" => ("aws", region.ToLowerInvariant().Replace('_', '-')),
            "GCP" => ("gcp", In(s_google.Value, region) ?? InGoogle(region)),
            "AZURE" => ("azure", In(s_azure.Value, region) ?? ""),
            _ => ("", ""),
        };
        return Clouds.RegionCodesOf(id).Contains(name) ? (id, name) : null;
    }

    private static string? In(IReadOnlyDictionary<string, IReadOnlyList<string>> names, string region) =>
        names.TryGetValue(region, out var found) ? found[0] : null;

    // Atlas separates the words elsewhere: NORTH_AMERICA_NORTHEAST_1 is northamerica-northeast1.
    private static string InGoogle(string region) =>
        Clouds.RegionCodesOf("gcp").FirstOrDefault(code => code.Replace("-", "") == region.ToLowerInvariant().Replace("_", "")) ?? "";
}
