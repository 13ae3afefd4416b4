namespace DataGravity.Catalog.Google;

/// <summary>Places of Google Cloud that contain others: multi-regions and dual-regions.</summary>
/// <remarks>
/// Cloud Storage: docs.cloud.google.com/storage/docs/locations, April 2026. Google does not publish which regions serve a multi-region.
/// All regions of its continent count as inside, except London and Zurich, which <c>EU</c> leaves out.
/// </remarks>
internal static class MultiRegions
{
    // Joins the two regions in the name of a configurable dual-region.
    private const char Joint = '+';

    private static readonly Dictionary<string, string[]> s_dual = new()
    {
        ["ASIA1"] = ["asia-northeast1", "asia-northeast2"],
        ["EUR4"] = ["europe-north1", "europe-west4"],
        ["EUR5"] = ["europe-west1", "europe-west2"],
        ["EUR7"] = ["europe-west2", "europe-west3"],
        ["EUR8"] = ["europe-west3", "europe-west6"],
        ["NAM4"] = ["us-central1", "us-east1"],
    };

    /// <summary>The name of a place made of two regions.</summary>
    public static string Dual(string first, string second) =>
        string.CompareOrdinal(first, second) < 0 ? first + Joint + second : second + Joint + first;

    /// <summary>Whether a place is a dual-region. Its two regions read for free; in a multi-region every read is billed.</summary>
    public static bool IsDual(string location) => location.IndexOf(Joint) >= 0 || s_dual.ContainsKey(location);

    /// <summary>Whether a region lies in a place of several regions; null if it is not known.</summary>
    public static bool? Contains(string several, string region)
    {
        if (several.IndexOf(Joint) >= 0)
            return several.Split(Joint).Contains(region);
        if (s_dual.TryGetValue(several, out var pair))
            return pair.Contains(region);
        return several switch
        {
            "US" => region.StartsWith("us-", StringComparison.Ordinal),
            "EU" => region.StartsWith("europe-", StringComparison.Ordinal) && region is not ("europe-west2" or "europe-west6"),
            "ASIA" => region.StartsWith("asia-", StringComparison.Ordinal),
            _ => null,
        };
    }

    /// <summary>Whether all regions of one place of several lie in another; null if it is not known.</summary>
    public static bool? IsInside(string inner, string outer) =>
        MembersOf(inner) is not { } members
            ? IsContinent(inner) && IsContinent(outer)
                ? inner == outer
                : null
            : members.Any(member => Contains(outer, member) is null)
                ? null
                : members.All(member => Contains(outer, member) == true);

    /// <summary>Whether two places of several regions have no region in common; null if it is not known.</summary>
    public static bool? AreDisjoint(string first, string second) =>
        (MembersOf(first), MembersOf(second)) switch
        {
            ({ } members, _) => AreAllOutside(members, second),
            (_, { } members) => AreAllOutside(members, first),
            _ => IsContinent(first) && IsContinent(second) ? first != second : null,
        };

    private static bool? AreAllOutside(string[] members, string place) =>
        members.Any(member => Contains(place, member) is null) ? null : members.All(member => Contains(place, member) == false);

    private static bool IsContinent(string several) => several is "US" or "EU" or "ASIA";

    /// <summary>The regions of a dual-region; null for anything else.</summary>
    private static string[]? MembersOf(string several) =>
        several.IndexOf(Joint) >= 0 ? several.Split(Joint)
        : s_dual.TryGetValue(several, out var pair) ? pair
        : null;

    /// <summary>Regions that certainly lie in a place of several: both of a dual-region; none if it is not known.</summary>
    public static IReadOnlyList<string> SomeOf(string several) =>
        several switch
        {
            _ when several.IndexOf(Joint) >= 0 => several.Split(Joint),
            _ when s_dual.TryGetValue(several, out var pair) => pair,
            "US" => ["us-central1"],
            "EU" => ["europe-west1"],
            "ASIA" => ["asia-east1"],
            _ => [],
        };
}
