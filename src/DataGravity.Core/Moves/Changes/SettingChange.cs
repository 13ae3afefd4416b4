using DataGravity.Catalog;
using DataGravity.Catalog.Places;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Moves.Changes;

/// <summary>A changed value in a configuration file that places compute next to its data.</summary>
/// <param name="Site">The present value.</param>
/// <param name="Value">The new value.</param>
internal readonly record struct SettingChange(ConfigurationSite Site, string Value)
{
    /// <summary>
    /// The changes that place the compute of gaps next to its data. Empty if not only configuration files decide, or one value would have
    /// to become two.
    /// </summary>
    public static IReadOnlyList<SettingChange> FindAll(IReadOnlyList<Gap> gaps)
    {
        if (gaps.Any(gap => gap.ComputePlace.Configured is null))
            return [];
        var wanted = gaps.GroupBy(gap => (gap.Link.Compute, gap.Distance, gap.ComputePlace, gap.DataPlace))
            .SelectMany(same => FindWanted(same.First()))
            .Distinct()
            .ToArray();
        return
            wanted.All(setting => setting is { Site: not null, Value: not null })
            && wanted.Select(setting => setting.Site).Distinct().Count() == wanted.Length
            ? [.. wanted.Select(setting => new SettingChange(setting.Site!.Value, setting.Value!))]
            : [];
    }

    /// <summary>
    /// The settings that place the compute, each with the value for the data's place. The zone of Google's provider changes with its
    /// region.
    /// </summary>
    private static IEnumerable<(ConfigurationSite? Site, string? Value)> FindWanted(Gap gap)
    {
        var place = gap.ComputePlace;
        yield return (place.Configured, FindNameNextTo(gap, place.Zone));
        var package = gap.Link.Compute.Package;
        if (place.Configured is not { } decisive || Clouds.ProviderPlaces(package, zone: false) is not [var ofRegions, var ofZones])
            yield break;
        var region = gap.Link.Compute.Configured($"{package}:{ofRegions.Argument}");
        var zone = gap.Link.Compute.Configured($"{package}:{ofZones.Argument}");
        if (zone?.Site == decisive && region is var (ofRegion, name) && name == place.Name)
            yield return (ofRegion, FindNameNextTo(gap, null));
        if (region?.Site == decisive && zone is var (ofZone, named) && Clouds.RegionOf(place.Cloud, named) == place.Name)
            yield return (ofZone, FindNameNextTo(gap, named));
    }

    /// <summary>
    /// The data's region, or the zone there with the same letter. Null if the data is in none, or the region lacks what the compute needs.
    /// </summary>
    private static string? FindNameNextTo(Gap gap, string? zone) =>
        gap switch
        {
            { Distance: not Distance.OtherRegion } or { DataPlace.Kind: not PlaceKind.Region } => null,
            _ when !gap.Link.Compute.MayBeIn(gap.DataPlace.Name) => null,
            _ when zone is null => gap.DataPlace.Name,
            _ => gap.DataPlace.Zone ?? Zones.For(gap.Link.Compute.Machines, gap.ComputePlace.Cloud, gap.DataPlace.Name, zone),
        };
}
