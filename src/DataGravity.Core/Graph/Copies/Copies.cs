using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>Finds copies of data that can be read: replicas, paired regions, caches. Backups do not count.</summary>
internal sealed class Copies
{
    private readonly ILookup<Resource, Copy> _copies;
    private readonly ConcurrentDictionary<(Resource Data, Place From), NearCopies> _near = new();

    public Copies(ResourceTable resources, References references, Placement placement, CancellationToken cancellation)
    {
        _copies = resources
            .Where(HasCopies)
            .SelectMany(resource =>
                OwnCopies
                    .FindAll(resource, references, PlacesOf, OtherPlacesOf)
                    .Concat(ReplicatedCopies.FindAll(resource, references, PlacesOf))
            )
            .Concat(SharedCopies.FindAll(resources, references, PlacesOf))
            .Concat(RegistryCopies.FindAll(resources, PlacesOf))
            .ToLookup(copy => copy.Data, copy => copy.Copy);

        IReadOnlyList<(Condition, Place)> PlacesOf(Resource resource) => placement.PlacesOf(resource, cancellation);
        IReadOnlyList<(Condition, Place)> OtherPlacesOf(Resource resource) => placement.OtherPlacesOf(resource, cancellation);
    }

    public IEnumerable<Copy> FindAll(Resource data) => _copies[data];

    /// <summary>The data of which a resource is a copy, or makes one.</summary>
    public IEnumerable<Resource> FindOriginals(Resource copy) =>
        _copies
            .Where(copies => copies.Any(c => c.Resource == copy || c.By == copy))
            .Select(copies => copies.Key)
            .Where(data => data != copy);

    /// <summary>The copies near a place. They are the same for everything at that place.</summary>
    public NearCopies FindNear(Resource data, Place place)
    {
        if (!_copies.Contains(data))
            return NearCopies.None;
        if (!_near.TryGetValue((data, place), out var near))
            _near[(data, place)] = near = NearCopies.Find(data, _copies[data], place);
        return near;
    }

    private static bool HasCopies(Resource resource) =>
        resource.Kind is { } kind
        && (
            resource.Gives(kind.AlsoIn)
            || resource.IsPlacedByList
            || resource.Gives(kind.BackedBy)
            || resource.Gives(kind.PairedBy)
            || resource.Gives(kind.CopiesFrom)
            || resource.Gives(kind.CopiesTo)
        );
}
