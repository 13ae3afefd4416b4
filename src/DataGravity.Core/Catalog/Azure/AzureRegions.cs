namespace DataGravity.Catalog.Azure;

/// <summary>The regions of Azure, as people write them.</summary>
/// <remarks>
/// MicrosoftDocs/azure-docs regions-list.md of 21 March 2025, and what github.com/Azure/azure-sdk-for-rust names since, in the regions of its
/// Cosmos DB driver: sixteen regions, some of them not open yet, and the national clouds. No npm package has such a list. Azure's names
/// follow no system: a region that is not listed has no continent here. The national clouds have none on purpose, since their prices
/// differ. Read November 2026.
/// </remarks>
internal static class AzureRegions
{
    public const string Names = """
        Australia Central, Australia Central 2, Australia East, Australia Southeast, Brazil South, Brazil Southeast,
        Canada Central, Canada East, Central India, Central US, East Asia, East US, East US 2, France Central, France
        South, Germany North, Germany West Central, Israel Central, Italy North, Japan East, Japan West, Korea Central,
        Korea South, Mexico Central, New Zealand North, North Central US, North Europe, Norway East, Norway West, Poland
        Central, Qatar Central, South Africa North, South Africa West, South Central US, South India, Southeast Asia,
        Spain Central, Sweden Central, Sweden South, Switzerland North, Switzerland West, UAE Central, UAE North, UK
        South, UK West, West Central US, West Europe, West India, West US, West US 2, West US 3, Indonesia Central,
        Malaysia West, Chile Central, Austria East, Belgium Central, Denmark East, Jio India West, Jio India Central,
        East US 3, Northeast US 5, Southeast US, Southeast US 3, Southeast US 5, Southwest US, South Central US 2, India
        South Central, Israel Northwest, Malaysia South, Singapore Central, Singapore North, Taiwan North, Taiwan
        Northwest, Central US EUAP, East US 2 EUAP,
        China East, China East 2, China East 3, China North, China North 2, China North 3, US Gov Virginia, US Gov
        Arizona, US Gov Texas, US Gov Iowa, US DoD East, US DoD Central, US Nat East, US Nat West, US Sec East, US Sec
        West, US Sec West Central, Bleu France Central, Bleu France South, Delos Cloud Germany Central, Delos Cloud
        Germany North
        """;

    private static readonly Dictionary<string, Continent> s_continents = new (Continent Continent, string Regions)[]
    {
        (
            Continent.NorthAmerica,
            "canadacentral canadaeast centralus centraluseuap eastus eastus2 eastus2euap eastus3 mexicocentral northcentralus northeastus5"
                + " southcentralus southcentralus2 southeastus southeastus3 southeastus5 southwestus westcentralus westus westus2 westus3"
        ),
        (Continent.SouthAmerica, "brazilsouth brazilsoutheast chilecentral"),
        (
            Continent.Europe,
            "austriaeast belgiumcentral denmarkeast francecentral francesouth germanynorth germanywestcentral italynorth northeurope"
                + " norwayeast norwaywest polandcentral spaincentral swedencentral swedensouth switzerlandnorth switzerlandwest uksouth"
                + " ukwest westeurope"
        ),
        (
            Continent.Asia,
            "centralindia eastasia indiasouthcentral indonesiacentral japaneast japanwest jioindiacentral jioindiawest koreacentral"
                + " koreasouth malaysiasouth malaysiawest singaporecentral singaporenorth southindia southeastasia taiwannorth"
                + " taiwannorthwest westindia"
        ),
        (Continent.Oceania, "australiacentral australiacentral2 australiaeast australiasoutheast newzealandnorth"),
        (Continent.MiddleEast, "israelcentral israelnorthwest qatarcentral uaecentral uaenorth"),
        (Continent.Africa, "southafricanorth southafricawest"),
    }
        .SelectMany(row => row.Regions.Split(' ').Select(region => (region, row.Continent)))
        .ToDictionary(row => row.region, row => row.Continent);

    public static Continent? ContinentOf(string region) => s_continents.TryGetValue(region, out var continent) ? continent : null;

    // The beginnings of the names of national clouds, and of the two that partners run.
    private static readonly (string Start, string Part)[] s_closed =
    [
        ("china", "china"),
        ("usgov", "usgov"),
        ("usdod", "usgov"),
        ("usnat", "usnat"),
        ("ussec", "ussec"),
        ("bleufrance", "bleu"),
        ("deloscloud", "delos"),
    ];

    public static string? ClosedPartOf(string region) =>
        Array.Find(s_closed, closed => region.StartsWith(closed.Start, StringComparison.Ordinal)).Part;
}
