using DataGravity.Catalog;
using DataGravity.Catalog.Places;

namespace DataGravity.Graph;

/// <summary>How far one place is from another.</summary>
internal enum Distance
{
    /// <summary>The same place, or one contains the other.</summary>
    Same,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Another zone of the same region.</summary>
    OtherZone,

    /// <summary>A region and a multi-region that contains it: near, but reads are billed.</summary>
    InsideMultiRegion,

    /// <summary>A region and a multi-region that does not contain it.</summary>
    OutsideMultiRegion,

    /// <summary>Another region of the same cloud.</summary>
    OtherRegion,
    OtherCloud,
}

/// <summary>Compares places.</summary>
internal static class Distances
{
    /// <summary>How far compute is from its data; Unknown unless the program makes it certain.</summary>
    public static Distance Between(Place compute, Place data)
    {
        if (!Clouds.HasPlaces(compute.Cloud) || !Clouds.HasPlaces(data.Cloud))
            return Distance.Unknown;
        if (compute.Cloud != data.Cloud)
            return Distance.OtherCloud;
        var cloud = Clouds.Find(compute.Cloud);
        return (compute.Kind, data.Kind) switch
        {
            (PlaceKind.Global, _) or (_, PlaceKind.Global) => Distance.Same,
            (PlaceKind.Region, PlaceKind.Region) => BetweenRegions(cloud, compute, data),
            (PlaceKind.Region, PlaceKind.MultiRegion) => ToMultiRegion(cloud, compute.Name, data.Name),
            (PlaceKind.MultiRegion, PlaceKind.Region) => cloud?.Contains(compute.Name, data.Name) switch
            {
                true => Distance.Same,
                false => Distance.OtherRegion,
                null => Distance.Unknown,
            },
            (PlaceKind.MultiRegion, PlaceKind.MultiRegion) => BetweenMultiRegions(cloud, compute.Name, data.Name),
            (PlaceKind.Symbolic, PlaceKind.Symbolic) when compute.Name == data.Name => Distance.Same,
            _ => Distance.Unknown,
        };
    }

    private static Distance BetweenRegions(Cloud? cloud, Place compute, Place data)
    {
        if (compute.Name == data.Name)
        {
            return compute.Zone is { } here && data.Zone is { } there && here != there && cloud?.IsZoneId(here) == cloud?.IsZoneId(there)
                ? Distance.OtherZone
                : Distance.Same;
        }
        // In the closed parts of a cloud, law restricts the choice of regions.
        return cloud?.ClosedPartOf(compute.Name) is { } part && part == cloud.ClosedPartOf(data.Name)
            ? Distance.Unknown
            : Distance.OtherRegion;
    }

    /// <summary>One in the other is near. If they only overlap, the data may be in both.</summary>
    private static Distance BetweenMultiRegions(Cloud? cloud, string compute, string data) =>
        compute == data || cloud?.IsInside(compute, data) == true || cloud?.IsInside(data, compute) == true ? Distance.Same
        : cloud?.AreDisjoint(compute, data) == true ? Distance.OutsideMultiRegion
        : Distance.Unknown;

    private static Distance ToMultiRegion(Cloud? cloud, string region, string several) =>
        cloud?.Contains(several, region) switch
        {
            true => cloud.ReadsForFree(several) ? Distance.Same : Distance.InsideMultiRegion,
            false => Distance.OutsideMultiRegion,
            null => Distance.Unknown,
        };
}
