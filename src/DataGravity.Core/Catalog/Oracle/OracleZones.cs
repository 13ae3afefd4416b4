namespace DataGravity.Catalog.Oracle;

/// <summary>
/// Oracle's availability domains: <c>Uocm:PHX-AD-1</c> is in us-phoenix-1, <c>kIdk:EU-FRANKFURT-1-AD-2</c> in eu-frankfurt-1. The part before
/// the colon belongs to the tenancy.
/// </summary>
/// <remarks>docs.oracle.com/iaas/Content/General/Concepts/regions.htm, November 2026.</remarks>
internal static class OracleZones
{
    private const string Mark = "-AD-";

    public static bool IsZone(string location) => location.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) > 0;

    /// <summary>The region of a domain; null for a domain of a region that is not known, and for any other text.</summary>
    public static string? RegionOf(string location)
    {
        var end = location.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        if (end <= 0)
            return null;
        var name = location.Substring(0, end);
        name = name.Substring(name.IndexOf(':') + 1).Trim().ToLowerInvariant();
        var region = OracleRegions.OfKey(name);
        // The names of the oldest regions leave out their number.
        return OracleRegions.All.Contains(region) ? region
            : OracleRegions.All.Contains(region + "-1") ? region + "-1"
            : null;
    }
}
