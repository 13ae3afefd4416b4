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
public sealed record Gap(DataLink Link, Distance Distance, Place ComputePlace, Place DataPlace, Condition When)
{
    private static readonly Distance[] s_gaps = [Distance.OtherCloud, Distance.OtherRegion, Distance.OutsideMultiRegion, Distance.InsideMultiRegion, Distance.OtherZone];

    /// <summary>A copy under a name of its own that is near: the resource could read that; null for none.</summary>
    public Resource? NearCopy { get; init; }

    /// <summary>A cache near the resource, that holds what was read once; null for none.</summary>
    public Resource? Cache { get; init; }

    /// <summary>The gaps of a resource: one for each data resource.</summary>
    public static IEnumerable<Gap> Of(Resource compute, ResourceGraph graph)
    {
        // Nearly all of them are near.
        var far = graph.LinksOf(compute).Where(link => !IsNear(link)).ToArray();
        return far.Length == 0 || IsIdle(compute) ? [] : far.GroupBy(link => link.Data).Select(links => Find(links, graph)).OfType<Gap>();
    }

    private static bool IsNear(DataLink link) =>
        link.Compute.Places.All(compute => link.Data.Places.All(data => Distances.Between(compute.Place, data.Place) is Distance.Same or Distance.Unknown));

    /// <summary>Whether the program runs none of it: a copy that waits for a disaster reads nothing.</summary>
    private static bool IsIdle(Resource compute) => compute.Kind!.Sizes.Any(path =>
        compute.ValuesAt(path).Any(size => size.Value is Constant { Content: 0 or 0.0 or "0" } && size.Condition.IsTrue));

    /// <summary>The worst of the links between two resources, if it is certain that any is too long.</summary>
    private static Gap? Find(IEnumerable<DataLink> links, ResourceGraph graph) => links
        .OrderByDescending(link => link.Path.MustBeNear).ThenByDescending(link => link.Strength).ThenBy(link => link.Through.Length)
        .Select(link => Find(link, graph)).OfType<Gap>().FirstOrDefault();

    private static Gap? Find(DataLink link, ResourceGraph graph)
    {
        var copies = graph.CopiesOf(link.Data);
        var exists = link.Compute.Condition.And(link.Data.Condition).And(link.Condition);
        foreach (var distance in s_gaps)
        {
            var differs = Condition.False;
            (Place Compute, Place Data)? first = null;
            foreach (var (computeWhen, compute) in link.Compute.Places)
            {
                var nearby = copies.Where(copy => copy is { Resource: null, Cache: null } && Distances.Between(compute, copy.Place) is Distance.Same or Distance.OtherZone or Distance.InsideMultiRegion)
                    .Aggregate(Condition.False, (any, copy) => any.Or(copy.Condition));
                foreach (var (dataWhen, data) in link.Data.Places)
                {
                    var here = exists.And(computeWhen).And(dataWhen).Except(nearby);
                    if (here.IsFalse || Distances.Between(compute, data) != distance)
                        continue;
                    differs = differs.Or(here);
                    first ??= (compute, data);
                }
            }
            if (first is { } places && differs.Named(exists) is { } when)
            {
                return new Gap(link, distance, places.Compute, places.Data, when)
                {
                    NearCopy = copies.Where(copy => copy.Resource is not null && Distances.Between(places.Compute, copy.Place) is Distance.Same or Distance.OtherZone)
                        .Select(copy => copy.Resource).FirstOrDefault(),
                    Cache = copies.Where(copy => copy.Cache is not null && Distances.Between(places.Compute, copy.Place) == Distance.Same)
                        .Select(copy => copy.Cache).FirstOrDefault(),
                };
            }
        }
        return null;
    }
}
