using DataGravity.Catalog.MachineLearning;

namespace DataGravity.Catalog.Places;

/// <summary>The zones of Google Cloud's regions, which are the same for everyone. AWS's letters differ between accounts.</summary>
/// <remarks>Each region has three zones, a, b and c, with the exceptions listed here. As known in November 2026; not checked against
/// docs.cloud.google.com/compute/docs/regions-zones.</remarks>
internal static class Zones
{
    /// <summary>
    /// The part of a zone's name after the region: <c>a</c> of us-central1-a; <c>ai1b</c> of us-south1-ai1b, a zone for accelerators only.
    /// docs.cloud.google.com/compute/docs/regions-zones/ai-zones, November 2026.
    /// </summary>
    internal const string GoogleSuffix = "([a-z]|ai[0-9]+[a-z])";

    /// <summary>Whether a text is a <see cref="GoogleSuffix"/>.</summary>
    public static bool IsGoogleSuffix(string text) =>
        text.Length > 0
        && text[text.Length - 1] is >= 'a' and <= 'z'
        && (
            text.Length == 1
            || text.Length > 3 && text.StartsWith("ai", StringComparison.Ordinal) && text.Skip(2).Take(text.Length - 3).All(char.IsDigit)
        );

    private static string LettersOf(string region) =>
        region switch
        {
            "us-central1" => "abcf",
            "us-east1" or "europe-west1" => "bcd",
            _ => "abc",
        };

    /// <summary>
    /// The zone of a region with the same letter as a zone of another region. If it lacks the machines, a zone that has them. Null if there
    /// is none or it is not known.
    /// </summary>
    public static string? For(IEnumerable<string> machines, string cloud, string region, string zone)
    {
        var same = SameIn(cloud, region, zone);
        var offered = machines.Select(machine => MachineRegions.ZonesIn(region, machine)).OfType<IReadOnlyList<string>>().ToArray();
        return cloud != "gcp" || offered.All(zones => same is not null && zones.Contains(same))
            ? same
            : offered[0].FirstOrDefault(zone => offered.All(zones => zones.Contains(zone)));
    }

    /// <summary>The zone of a region with the same letter as a zone of another region; null if there is none or it is not known.</summary>
    public static string? SameIn(string cloud, string region, string zone) =>
        cloud == "gcp"
        && !IsForAccelerators(zone)
        && RegionNames.CodesOf(cloud).Contains(region)
        && LettersOf(region).IndexOf(zone[zone.Length - 1]) >= 0
            ? $"{region}-{zone[zone.Length - 1]}"
            : null;

    // Such a zone has no like elsewhere. The name may be another cloud's: us-east-1b.
    private static bool IsForAccelerators(string zone) =>
        zone.Substring(zone.LastIndexOf('-') + 1) is { Length: > 1 } suffix && IsGoogleSuffix(suffix);
}
