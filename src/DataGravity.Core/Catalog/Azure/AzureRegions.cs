namespace DataGravity.Catalog.Azure;

/// <summary>The regions of Azure, as people write them.</summary>
/// <remarks>
/// MicrosoftDocs/azure-docs regions-list.md of 21 March 2025, eight that opened since, and the national clouds. Azure's names follow no
/// system: a region that is not listed has no continent here. The national clouds have none on purpose, since their prices differ. Read November 2026.
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
        China East, China East 2, China East 3, China North, China North 2, China North 3, US Gov Virginia, US Gov
        Arizona, US Gov Texas, US DoD East, US DoD Central
        """;

    private static readonly Dictionary<string, Continent> s_continents = new (Continent Continent, string Regions)[]
    {
        (
            Continent.NorthAmerica,
            "canadacentral canadaeast centralus eastus eastus2 mexicocentral northcentralus southcentralus westcentralus westus westus2 westus3"
        ),
        (Continent.SouthAmerica, "brazilsouth brazilsoutheast chilecentral"),
        (
            Continent.Europe,
            "austriaeast belgiumcentral denmarkeast francecentral francesouth germanynorth germanywestcentral italynorth northeurope norwayeast norwaywest polandcentral spaincentral swedencentral swedensouth switzerlandnorth switzerlandwest uksouth ukwest westeurope"
        ),
        (
            Continent.Asia,
            "centralindia eastasia indonesiacentral japaneast japanwest jioindiacentral jioindiawest koreacentral koreasouth malaysiawest southindia southeastasia westindia"
        ),
        (Continent.Oceania, "australiacentral australiacentral2 australiaeast australiasoutheast newzealandnorth"),
        (Continent.MiddleEast, "israelcentral qatarcentral uaecentral uaenorth"),
        (Continent.Africa, "southafricanorth southafricawest"),
    }
        .SelectMany(row => row.Regions.Split(' ').Select(region => (region, row.Continent)))
        .ToDictionary(row => row.region, row => row.Continent);

    public static Continent? ContinentOf(string region) => s_continents.TryGetValue(region, out var continent) ? continent : null;
}
