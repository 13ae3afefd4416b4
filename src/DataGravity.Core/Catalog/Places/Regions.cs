namespace DataGravity.Catalog.Places;

/// <summary>Places that hold others: multi- and dual-regions, partitions, paired regions.</summary>
/// <remarks>
/// Cloud Storage: docs.cloud.google.com/storage/docs/locations, April 2026. Google does not publish which regions serve a
/// multi-region; those of its continent count as inside, but for London and Zurich, which <c>EU</c> leaves out.
/// </remarks>
internal static class Regions
{
    // What a configurable dual-region is named after: its two regions.
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

    /// <summary>Whether a place is two regions, each of which reads for free; of a multi-region every read is billed.</summary>
    public static bool IsDual(string location) => location.IndexOf(Joint) >= 0 || s_dual.ContainsKey(location);

    /// <summary>Whether a region lies in a place of several; null where nobody says.</summary>
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

    /// <summary>Regions that certainly lie in a place of several: of two both; none where nobody says.</summary>
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

    /// <summary>
    /// The AWS partition of a region: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, …; nothing crosses between them, and within
    /// the closed ones there is little choice of a place.
    /// </summary>
    public static string PartitionOf(string region) =>
        region.Split('-') switch
        {
            ["cn", ..] => "aws-cn",
            ["eusc", ..] => "aws-eusc",
            [_, "gov", ..] => "aws-us-gov",
            [_, var closed, ..] when closed.StartsWith("iso", StringComparison.Ordinal) => "aws-" + closed,
            _ => "aws",
        };
}
