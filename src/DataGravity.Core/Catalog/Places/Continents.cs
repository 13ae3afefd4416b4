namespace DataGravity.Catalog.Places;

/// <summary>The areas that clouds price transfer by.</summary>
internal enum Continent
{
    /// <summary>The United States, Canada, Mexico.</summary>
    NorthAmerica,
    SouthAmerica,

    /// <summary>Europe, with the United Kingdom and Switzerland.</summary>
    Europe,
    Asia,

    /// <summary>Australia and New Zealand.</summary>
    Oceania,
    MiddleEast,
    Africa,
}

/// <summary>Where on Earth a region is.</summary>
/// <remarks>
/// Azure's names follow no system. Its regions are those of MicrosoftDocs/azure-docs regions-list.md of 21 March 2025; any other has no
/// continent here.
/// </remarks>
internal static class Continents
{
    private static readonly Dictionary<string, Continent> s_azure = new (Continent Continent, string Regions)[]
    {
        (
            Continent.NorthAmerica,
            "canadacentral canadaeast centralus eastus eastus2 mexicocentral northcentralus southcentralus westcentralus westus westus2 westus3"
        ),
        (Continent.SouthAmerica, "brazilsouth brazilsoutheast"),
        (
            Continent.Europe,
            "francecentral francesouth germanynorth germanywestcentral italynorth northeurope norwayeast norwaywest polandcentral spaincentral swedencentral swedensouth switzerlandnorth switzerlandwest uksouth ukwest westeurope"
        ),
        (Continent.Asia, "centralindia eastasia japaneast japanwest koreacentral koreasouth southindia southeastasia westindia"),
        (Continent.Oceania, "australiacentral australiacentral2 australiaeast australiasoutheast newzealandnorth"),
        (Continent.MiddleEast, "israelcentral qatarcentral uaecentral uaenorth"),
        (Continent.Africa, "southafricanorth southafricawest"),
    }
        .SelectMany(row => row.Regions.Split(' ').Select(region => (region, row.Continent)))
        .ToDictionary(row => row.region, row => row.Continent);

    /// <summary>The continent of a region or multi-region, in the cloud's own spelling; null if it is not known.</summary>
    public static Continent? Find(string cloud, string region) =>
        cloud == "azure"
            ? s_azure.TryGetValue(region, out var continent)
                ? continent
                : null
            : region.Split('-')[0] switch
            {
                "us" or "ca" or "mx" or "northamerica" or "US" or "NAM4" => Continent.NorthAmerica,
                "sa" or "southamerica" => Continent.SouthAmerica,
                "eu" or "europe" or "uk" or "EU" or "EUR4" or "EUR5" or "EUR7" or "EUR8" => Continent.Europe,
                "ap" when region is "ap-southeast-2" or "ap-southeast-4" or "ap-southeast-6" => Continent.Oceania,
                "ap" or "asia" or "ASIA" or "ASIA1" => Continent.Asia,
                "australia" => Continent.Oceania,
                "me" or "il" => Continent.MiddleEast,
                "af" or "africa" => Continent.Africa,
                _ => null,
            };
}
