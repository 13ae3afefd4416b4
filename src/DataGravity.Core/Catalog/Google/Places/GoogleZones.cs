namespace DataGravity.Catalog.Google;

/// <summary>The zones of Google Cloud's regions, which are the same for everyone. AWS's letters differ between accounts.</summary>
/// <remarks>Each region has three zones, a, b and c, with the exceptions listed here. As known in November 2026; not checked against
/// docs.cloud.google.com/compute/docs/regions-zones.</remarks>
internal static class GoogleZones
{
    /// <summary>
    /// The part of a zone's name after the region: <c>a</c> of us-central1-a; <c>ai1b</c> of us-south1-ai1b, a zone for accelerators only.
    /// docs.cloud.google.com/compute/docs/regions-zones/ai-zones, November 2026.
    /// </summary>
    internal const string Suffix = "([a-z]|ai[0-9]+[a-z])";

    /// <summary>The region of a location. Google ignores case.</summary>
    public static string RegionOf(string location)
    {
        location = location.Trim().ToLowerInvariant();
        var parts = location.Split('-');
        return parts.Length == 3 && IsSuffix(parts[2]) ? parts[0] + "-" + parts[1] : location;
    }

    /// <summary>The zone of a region with the same letter as a zone of another region; null if there is none.</summary>
    public static string? SameIn(string region, string zone) =>
        !IsForAccelerators(zone) && LettersOf(region).IndexOf(zone[zone.Length - 1]) >= 0 ? $"{region}-{zone[zone.Length - 1]}" : null;

    private static string LettersOf(string region) =>
        region switch
        {
            "us-central1" => "abcf",
            "us-east1" or "europe-west1" => "bcd",
            _ => "abc",
        };

    private static bool IsSuffix(string text) =>
        text.Length > 0
        && text[text.Length - 1] is >= 'a' and <= 'z'
        && (
            text.Length == 1
            || text.Length > 3 && text.StartsWith("ai", StringComparison.Ordinal) && text.Skip(2).Take(text.Length - 3).All(char.IsDigit)
        );

    // Such a zone has no like elsewhere. The name may be another cloud's: us-east-1b.
    private static bool IsForAccelerators(string zone) =>
        zone.Substring(zone.LastIndexOf('-') + 1) is { Length: > 1 } suffix && IsSuffix(suffix);
}
