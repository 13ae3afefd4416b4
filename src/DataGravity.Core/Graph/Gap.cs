using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>A resource stands away from the data it works on.</summary>
/// <param name="Link">What names the data.</param>
/// <param name="Distance">How far: <see cref="Distance.OtherRegion"/> or <see cref="Distance.OtherCloud"/>.</param>
/// <param name="ComputePlace">Where the resource is.</param>
/// <param name="DataPlace">Where the data is.</param>
/// <param name="When">When, beyond both existing at all; made of things that have names.</param>
public sealed record Gap(DataLink Link, Distance Distance, Place ComputePlace, Place DataPlace, Condition When)
{
    /// <summary>The gaps of a graph: one for each resource and data resource, in the order of the resources.</summary>
    public static IEnumerable<Gap> Of(ResourceGraph graph) =>
        graph.Links.GroupBy(link => (link.Compute, link.Data)).Select(Find).OfType<Gap>();

    /// <summary>The worst of the links between two resources, if it is certain that any is too long.</summary>
    private static Gap? Find(IEnumerable<DataLink> links) =>
        links.OrderByDescending(link => link.Path.MustBeNear).Select(Find).OfType<Gap>().FirstOrDefault();

    private static Gap? Find(DataLink link)
    {
        var exists = link.Compute.Condition.And(link.Data.Condition).And(link.Condition);
        foreach (var distance in new[] { Distance.OtherCloud, Distance.OtherRegion })
        {
            var differs = Condition.False;
            (Place Compute, Place Data)? first = null;
            foreach (var (computeWhen, compute) in link.Compute.Places)
            {
                foreach (var (dataWhen, data) in link.Data.Places)
                {
                    var here = exists.And(computeWhen).And(dataWhen);
                    if (here.IsFalse || Distances.Between(compute, data) != distance)
                        continue;
                    differs = differs.Or(here);
                    first ??= (compute, data);
                }
            }
            if (first is { } places && Named(differs, exists) is { } when)
                return new Gap(link, distance, places.Compute, places.Data, when);
        }
        return null;
    }

    /// <summary>
    /// What makes the difference, said with names only. Where something nameless decides, the gap may never happen: silence.
    /// </summary>
    private static Condition? Named(Condition differs, Condition exists)
    {
        if (ReferenceEquals(differs, exists))
            return Condition.True;
        var named = differs.WithoutNameless();
        return ReferenceEquals(named.And(exists), differs) ? named : null;
    }
}
