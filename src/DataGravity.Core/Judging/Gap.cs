using DataGravity.Conditions;
using DataGravity.Graph;

namespace DataGravity.Judging;

/// <summary>A distance between a resource and the data it works on.</summary>
/// <param name="Link">The link to the data.</param>
/// <param name="Distance">How far apart they are. The inside of a multi-region counts, since reading it is billed.</param>
/// <param name="ComputePlace">Where the resource is.</param>
/// <param name="DataPlace">Where the data is.</param>
/// <param name="When">When they are apart, given that both exist; in named variables only.</param>
internal sealed record Gap(DataLink Link, Distance Distance, Place ComputePlace, Place DataPlace, Condition When)
{
    /// <summary>The distances that are gaps, worst first.</summary>
    public static IReadOnlyList<Distance> Distances { get; } =
    [Distance.OtherCloud, Distance.OtherRegion, Distance.OutsideMultiRegion, Distance.InsideMultiRegion, Distance.OtherZone];

    /// <summary>A near copy under another name, which the resource could read instead; null for none.</summary>
    public Resource? NearCopy { get; init; }

    /// <summary>A cache near the resource, which holds what was read before; null for none.</summary>
    public Resource? Cache { get; init; }

    /// <summary>The index of a distance in <see cref="Distances"/>; -1 if it is not a gap.</summary>
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
