using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Catalog.Places;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds copies of data that can be read: replicas, paired regions, caches. Backups do not count.</summary>
internal sealed class Copies
{
    private readonly ILookup<Resource, Copy> _copies;
    private readonly ConcurrentDictionary<(Resource Data, Place From), NearCopies> _near = new();

    public Copies(ResourceTable resources, References references, Placement placement, CancellationToken cancellation)
    {
        _copies = resources
            .All.Where(HasCopies)
            .SelectMany(resource => Own(resource, references, PlacesOf).Concat(Replicated(resource, references, PlacesOf)))
            .Concat(SharedCopies.FindAll(resources, references, PlacesOf))
            .Concat(RegistryCopies.FindAll(resources, PlacesOf))
            .ToLookup(copy => copy.Data, copy => copy.Copy);

        IReadOnlyList<(Condition, Place)> PlacesOf(Resource resource) => placement.PlacesOf(resource, cancellation);
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
            || resource.Gives(kind.BackedBy)
            || resource.Gives(kind.PairedBy)
            || resource.Gives(kind.CopiesFrom)
            || resource.Gives(kind.CopiesTo)
        );

    /// <summary>The places where the service itself keeps a readable copy.</summary>
    private static IEnumerable<(Resource Data, Copy Copy)> Own(
        Resource data,
        References references,
        Func<Resource, IReadOnlyList<(Condition, Place)>> placesOf
    )
    {
        if (data.Kind is not { Holds: not DataKind.None } kind)
            yield break;
        foreach (var (when, store, _) in references.FindAt(data, kind.BackedBy))
        {
            foreach (var (there, place) in placesOf(store))
                yield return (data, new Copy(when.And(there), place.Beside(store), null));
        }
        foreach (var path in kind.AlsoIn)
        {
            foreach (var (when, value) in data.ValuesAt(path))
            {
                foreach (var (condition, text, _) in Texts.In(value))
                {
                    yield return (
                        data,
                        new Copy(when.And(condition), Place.Parse(kind.Cloud, text, $"copy of '{data.Name}'", PlaceDecision.Default), null)
                    );
                }
            }
        }
        foreach (var redundancy in kind.PairedBy.SelectMany(data.ValuesAt))
        {
            foreach (
                var (condition, text, _) in Texts.In(redundancy.Value).Where(t => t.Text.IndexOf("RAG", StringComparison.Ordinal) >= 0)
            )
            {
                foreach (var (there, place) in placesOf(data))
                {
                    if (Clouds.Find(place.Cloud)?.PairOf(place.Name) is { } pair)
                    {
                        yield return (
                            data,
                            new Copy(
                                redundancy.Condition.And(condition).And(there),
                                place with
                                {
                                    Name = pair,
                                    Why = $"pair of {place.Name}",
                                },
                                null
                            )
                        );
                    }
                }
            }
        }
    }

    /// <summary>The copy that a replication makes: another resource, or the same data at the place of the replication.</summary>
    private static IEnumerable<(Resource Data, Copy Copy)> Replicated(
        Resource replication,
        References references,
        Func<Resource, IReadOnlyList<(Condition, Place)>> placesOf
    )
    {
        if (replication.Kind is not { } kind || kind.CopiesFrom.Count + kind.CopiesTo.Count == 0)
            yield break;
        // A store that replicates itself is the original.
        var originals =
            kind.CopiesFrom.Count == 0 ? [(Condition.True, replication)] : DataAt(replication, kind.CopiesFrom, references).ToArray();
        foreach (var (condition, original) in originals)
        {
            var here = condition.And(replication.Condition);
            if (kind.CopiesTo.Count == 0)
            {
                // A read replica is of the type of its original, and has a name of its own.
                var replica =
                    kind.Holds is not (DataKind.None or DataKind.Cache) && replication.Token == original.Token ? replication : null;
                foreach (var (there, place) in placesOf(replication))
                {
                    yield return (
                        original,
                        new Copy(here.And(there), place, replica)
                        {
                            Cache = kind.Holds == DataKind.Cache ? replication : null,
                            By = replication,
                        }
                    );
                }
            }
            foreach (var (when, copy) in DataAt(replication, kind.CopiesTo, references))
            {
                if (ReferenceEquals(copy, original))
                    continue;
                foreach (var (there, place) in placesOf(copy))
                    yield return (original, new Copy(here.And(when).And(copy.Condition).And(there), place, copy) { By = replication });
            }
        }
    }

    /// <summary>
    /// The data that a replication names, either directly or through a resource that says where it lies, such as a DataSync location.
    /// </summary>
    private static IEnumerable<(Condition Condition, Resource Data)> DataAt(
        Resource replication,
        IReadOnlyList<DataPath> paths,
        References references
    ) =>
        from named in references.FindAt(replication, paths)
        from data in HoldsData(named.Resource)
            ? [(Condition.True, named.Resource)]
            : references
                .FindAt(named.Resource, named.Resource.Kind?.DataPaths ?? [])
                .Where(r => HoldsData(r.Resource))
                .Select(r => (r.Condition, r.Resource))
        select (named.Condition.And(data.Item1), data.Item2);

    private static bool HoldsData(Resource resource) => resource.Kind is { Holds: not DataKind.None };
}
