namespace DataGravity.Catalog.Places;

/// <summary>Finds the zone of a region that is like a zone of another region.</summary>
internal static class Zones
{
    /// <summary>
    /// The zone with the same letter. If it lacks the machines, a zone that has them. Null if there is none or it is not known.
    /// </summary>
    public static string? For(IEnumerable<string> machines, string cloud, string region, string zone)
    {
        if (Clouds.Find(cloud) is not { } known)
            return null;
        var same = known.SameZoneIn(region, zone);
        var offered = machines.Select(machine => known.ZonesWith(region, machine)).OfType<IReadOnlyList<string>>().ToArray();
        return offered.All(zones => same is not null && zones.Contains(same))
            ? same
            : offered[0].FirstOrDefault(zone => offered.All(zones => zones.Contains(zone)));
    }

    /// <inheritdoc cref="Cloud.SameZoneIn"/>
    public static string? SameIn(string cloud, string region, string zone) => Clouds.Find(cloud)?.SameZoneIn(region, zone);
}
