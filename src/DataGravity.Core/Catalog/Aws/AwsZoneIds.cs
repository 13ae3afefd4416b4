namespace DataGravity.Catalog.Aws;

/// <summary>
/// AWS's zone ids: <c>use1-az4</c> is in us-east-1. An id means the same zone in every account; the letter of a zone's name does not. Read
/// from the ids of all 38 regions that AWS listed in November 2026.
/// </summary>
internal static class AwsZoneIds
{
    private static readonly Dictionary<string, string> s_directions = new()
    {
        ["n"] = "north",
        ["e"] = "east",
        ["s"] = "south",
        ["w"] = "west",
        ["c"] = "central",
        ["ne"] = "northeast",
        ["se"] = "southeast",
        ["nw"] = "northwest",
        ["sw"] = "southwest",
    };

    /// <summary>The region of a zone id; null if the text is not a zone id.</summary>
    public static string? RegionOf(string zone)
    {
        var end = zone.IndexOf('-');
        if (end < 4 || zone.IndexOf("-az", StringComparison.Ordinal) < 0 || !char.IsDigit(zone[end - 1]))
            return null;
        var area = zone.StartsWith("usg", StringComparison.Ordinal) ? "us-gov" : zone.Substring(0, 2);
        var start = area == "us-gov" ? 3 : 2;
        return s_directions.TryGetValue(zone.Substring(start, end - 1 - start), out var direction)
            ? $"{area}-{direction}-{zone[end - 1]}"
            : null;
    }
}
