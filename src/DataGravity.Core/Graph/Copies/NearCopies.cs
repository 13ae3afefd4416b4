using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>The copies of data that are near a place.</summary>
/// <param name="ByItsName">When the data's own name reads a near copy.</param>
/// <param name="Copy">What holds a near copy under another name, or makes it; null for none.</param>
/// <param name="Cache">A near cache; null for none.</param>
internal sealed record NearCopies(Condition ByItsName, Resource? Copy, Resource? Cache)
{
    public static readonly NearCopies None = new(Condition.False, null, null);

    /// <summary>When the data's own name reads a copy that may be near, since it is not known where that is.</summary>
    public Condition MayBeNear { get; private init; } = Condition.False;

    /// <summary>Where the first such copy is, as far as that is known; null for none.</summary>
    public Place? Unknown { get; private init; }

    /// <summary>
    /// The place of the copy that the data's own name reads if none is near: one on the continent. Null if the name always reads the data
    /// itself, or no copy is on the continent.
    /// </summary>
    public Place? Nearest { get; private init; }

    public static NearCopies Find(Resource data, IEnumerable<Copy> copies, Place place)
    {
        var distances = copies.Select(copy => (Copy: copy, Distance: Distances.Between(place, copy.Place))).ToArray();
        var unknown = distances.Where(c => c.Copy.IsReadByItsName && c.Distance == Distance.Unknown).Select(c => c.Copy).ToArray();
        return new NearCopies(
            distances
                .Where(c => c.Copy.IsReadByItsName && c.Distance is Distance.Same or Distance.OtherZone or Distance.InsideMultiRegion)
                .Aggregate(Condition.False, (any, c) => any.Or(c.Copy.Condition)),
            distances
                .Where(c => c.Distance is Distance.Same or Distance.OtherZone)
                .Select(c => c.Copy.Resource ?? (c.Copy.HasOwnAddress ? c.Copy.By : null))
                .Where(copy => copy is not null)
                .FirstOrDefault(),
            distances.Where(c => c.Copy.Cache is not null && c.Distance == Distance.Same).Select(c => c.Copy.Cache).FirstOrDefault()
        )
        {
            MayBeNear = unknown.Aggregate(Condition.False, (any, copy) => any.Or(copy.Condition)),
            Unknown = unknown.FirstOrDefault()?.Place,
            Nearest = data.Kind is { BackedBy.Count: > 0 } ? FindNearest(copies, place) : null,
        };
    }

    private static Place? FindNearest(IEnumerable<Copy> copies, Place place) =>
        Clouds.ContinentOf(place.Cloud, place.Name) is { } here
            ? copies
                .Where(copy => copy.IsReadByItsName && copy.Condition.IsTrue)
                .Select(copy => copy.Place)
                .FirstOrDefault(there => Clouds.ContinentOf(there.Cloud, there.Name) == here)
            : null;
}
