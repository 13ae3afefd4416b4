using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>A resource stands away from the data it works on.</summary>
/// <param name="Link">What names the data.</param>
/// <param name="Distance">How far: a multi-region's inside counts, since reading it is billed.</param>
/// <param name="ComputePlace">Where the resource is.</param>
/// <param name="DataPlace">Where the data is.</param>
/// <param name="When">When, beyond both existing at all; made of things that have names.</param>
internal sealed record Gap(DataLink Link, Distance Distance, Place ComputePlace, Place DataPlace, Condition When)
{
    private static readonly Distance[] s_gaps =
    [
        Distance.OtherCloud,
        Distance.OtherRegion,
        Distance.OutsideMultiRegion,
        Distance.InsideMultiRegion,
        Distance.OtherZone,
    ];

    /// <summary>A copy under a name of its own that is near: the resource could read that; null for none.</summary>
    public Resource? NearCopy { get; init; }

    /// <summary>A cache near the resource, that holds what was read once; null for none.</summary>
    public Resource? Cache { get; init; }

    /// <summary>The gaps of a resource: one for each data resource.</summary>
    public static IEnumerable<Gap> FindAll(Resource compute, ResourceGraph graph)
    {
        // Nearly all of them are near.
        var far = graph.LinksOf(compute).TakeWhile(link => graph.Effort.Spend(PairsOf(link))).Where(link => !IsNear(link)).ToArray();
        return far.Length == 0 || IsIdle(compute) ? [] : far.GroupBy(link => link.Data).Select(links => Find(links, graph)).OfType<Gap>();
    }

    private static long PairsOf(DataLink link) => (long)link.Compute.Places.Count * link.Data.Places.Count;

    private static bool IsNear(DataLink link)
    {
        foreach (var (_, compute) in link.Compute.Places)
        {
            foreach (var (_, data) in link.Data.Places)
            {
                if (Distances.Between(compute, data) is not (Distance.Same or Distance.Unknown))
                    return false;
            }
        }
        return true;
    }

    /// <summary>Whether the program runs none of it: a copy that waits for a disaster reads nothing.</summary>
    private static bool IsIdle(Resource compute) =>
        compute.Kind!.Sizes.Any(path =>
            compute.ValuesAt(path).Any(size => size.Value is Constant { Content: 0 or 0.0 or "0" } && size.Condition.IsTrue)
        );

    /// <summary>The worst of the links between two resources, if it is certain that any is too long.</summary>
    private static Gap? Find(IEnumerable<DataLink> links, ResourceGraph graph) =>
        links.ToArray() is [var only]
            ? Find(only, graph)
            : links
                .OrderByDescending(link => link.Path.MustBeNear)
                .ThenByDescending(link => link.Strength)
                .ThenBy(link => link.Through.Length)
                .Select(link => Find(link, graph))
                .OfType<Gap>()
                .FirstOrDefault();

    private static Gap? Find(DataLink link, ResourceGraph graph)
    {
        var exists = link.Compute.Condition.And(link.Data.Condition).And(link.Condition);
        var found = new (Condition Differs, Place Compute, Place Data)?[s_gaps.Length];
        foreach (var (computeWhen, compute) in link.Compute.Places)
        {
            var unread = exists.And(computeWhen).Except(graph.CopiesNear(compute, link.Data).ByItsName);
            foreach (var (dataWhen, data) in link.Data.Places)
            {
                var (here, distance) = (unread.And(dataWhen), Array.IndexOf(s_gaps, Distances.Between(compute, data)));
                if (distance >= 0 && !here.IsFalse)
                {
                    found[distance] = found[distance] is { } first
                        ? first with
                        {
                            Differs = first.Differs.Or(here),
                        }
                        : (here, compute, data);
                }
            }
        }
        for (var i = 0; i < s_gaps.Length; i++)
        {
            if (found[i] is var (differs, compute, data) && differs.Named(exists) is { } when)
            {
                var near = graph.CopiesNear(compute, link.Data);
                return new Gap(link, s_gaps[i], compute, data, when) { NearCopy = near.Copy, Cache = near.Cache };
            }
        }
        return null;
    }
}
