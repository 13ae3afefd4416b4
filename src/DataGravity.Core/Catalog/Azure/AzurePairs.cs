namespace DataGravity.Catalog.Azure;

/// <summary>Azure's paired regions: where geo-redundant storage keeps its second copy.</summary>
/// <remarks>MicrosoftDocs/azure-docs regions-list.md, 2025-03-21. Some pairs go one way only.</remarks>
internal static class AzurePairs
{
    private const string Pairs = """
        australiacentral>australiacentral2 australiacentral2>australiacentral australiaeast>australiasoutheast
        australiasoutheast>australiaeast brazilsouth>southcentralus brazilsoutheast>brazilsouth canadacentral>canadaeast
        canadaeast>canadacentral centralindia>southindia centralus>eastus2 eastasia>southeastasia eastus>westus eastus2>centralus
        francecentral>francesouth francesouth>francecentral germanynorth>germanywestcentral germanywestcentral>germanynorth
        japaneast>japanwest japanwest>japaneast koreacentral>koreasouth koreasouth>koreacentral northcentralus>southcentralus
        northeurope>westeurope norwayeast>norwaywest norwaywest>norwayeast southafricanorth>southafricawest
        southafricawest>southafricanorth southcentralus>northcentralus southeastasia>eastasia southindia>centralindia
        swedencentral>swedensouth swedensouth>swedencentral switzerlandnorth>switzerlandwest switzerlandwest>switzerlandnorth
        uaecentral>uaenorth uaenorth>uaecentral uksouth>ukwest ukwest>uksouth westcentralus>westus2 westeurope>northeurope
        westindia>southindia westus>eastus westus2>westcentralus westus3>eastus
        """;

    private static readonly Lazy<Dictionary<string, string>> s_pairs = new(() =>
        Pairs
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('>'))
            .ToDictionary(pair => pair[0], pair => pair[1])
    );

    /// <summary>The paired region; null for a region without one.</summary>
    public static string? FindPair(string region) => s_pairs.Value.TryGetValue(region, out var pair) ? pair : null;
}
