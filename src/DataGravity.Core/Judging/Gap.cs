using DataGravity.Conditions;
using DataGravity.Graph;

namespace DataGravity.Judging;

/// <summary>A resource stands away from the data it works on.</summary>
/// <param name="Link">What names the data.</param>
/// <param name="Distance">How far: a multi-region's inside counts, since reading it is billed.</param>
/// <param name="ComputePlace">Where the resource is.</param>
/// <param name="DataPlace">Where the data is.</param>
/// <param name="When">When, beyond both existing at all; made of things that have names.</param>
internal sealed record Gap(DataLink Link, Distance Distance, Place ComputePlace, Place DataPlace, Condition When)
{
    /// <summary>The distances that are gaps, the worst first.</summary>
    public static IReadOnlyList<Distance> Distances { get; } =
    [Distance.OtherCloud, Distance.OtherRegion, Distance.OutsideMultiRegion, Distance.InsideMultiRegion, Distance.OtherZone];

    /// <summary>A copy under a name of its own that is near: the resource could read that; null for none.</summary>
    public Resource? NearCopy { get; init; }

    /// <summary>A cache near the resource, that holds what was read once; null for none.</summary>
    public Resource? Cache { get; init; }

    /// <summary>The place of a distance among <see cref="Distances"/>; -1 for one that is no gap.</summary>
    public static int IndexOf(Distance distance)
    {
        for (var i = 0; i < Distances.Count; i++)
        {
            if (Distances[i] == distance)
                return i;
        }
        return -1;
    }
}
