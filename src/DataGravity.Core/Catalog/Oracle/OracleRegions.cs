using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Oracle;

/// <summary>The regions of Oracle Cloud, and the realms they belong to. The file says what they were read from.</summary>
internal static class OracleRegions
{
    private const string PublicRealm = "oc1";

    // An entry is a region and its key, which the hosts of registries say: us-ashburn-1/iad.
    private static readonly RegionFile s_realms = new("oracle.regions");

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_keys = new(() =>
        s_realms.Entries.Select(entry => entry.Split('/')).ToDictionary(entry => entry[1], entry => entry[0])
    );

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_realmOf = new(() =>
        s_realms
            .Lists.SelectMany(realm => realm.Value, (realm, entry) => (realm.Key, entry))
            .ToDictionary(found => found.entry.Split('/')[0], found => found.Key)
    );

    public static IReadOnlyList<string> All { get; } = [.. s_realms.Entries.Select(entry => entry.Split('/')[0])];

    /// <summary>The region of a key: <c>us-ashburn-1</c> of <c>iad</c>; any other text unchanged.</summary>
    public static string OfKey(string key) => s_keys.Value.TryGetValue(key, out var region) ? region : key;

    /// <summary>The realm of a region that only some customers can use; null for any other region. Nothing crosses between realms.</summary>
    public static string? ClosedRealmOf(string region) =>
        s_realmOf.Value.TryGetValue(region, out var realm) && realm != PublicRealm ? realm : null;

    public static Continent? ContinentOf(string region) =>
        region.Split('-')[0] switch
        {
            "us" or "ca" or "mx" => Continent.NorthAmerica,
            "sa" => Continent.SouthAmerica,
            "eu" or "uk" => Continent.Europe,
            "ap" when region is "ap-sydney-1" or "ap-melbourne-1" or "ap-dcc-canberra-1" => Continent.Oceania,
            "ap" => Continent.Asia,
            "me" or "il" => Continent.MiddleEast,
            "af" => Continent.Africa,
            _ => null,
        };
}
