using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds the copies that a replication makes: another resource, or the same data at the place of the replication.</summary>
internal static class ReplicatedCopies
{
    public static IEnumerable<(Resource Data, Copy Copy)> FindAll(
        Resource replication,
        References references,
        Func<Resource, IReadOnlyList<(Condition, Place)>> placesOf
    )
    {
        if (replication.Kind is not { } kind || kind.CopiesFrom.Count + kind.CopiesTo.Count == 0)
            yield break;
        // A store that replicates itself is the original.
        var originals = kind.CopiesFrom.Count == 0 ? [(Condition.True, replication)] : FindOriginals(replication, references).ToArray();
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
            foreach (var (when, copy) in FindTargets(replication, references))
            {
                if (ReferenceEquals(copy, original))
                    continue;
                foreach (var (there, place) in placesOf(copy))
                    yield return (original, new Copy(here.And(when).And(copy.Condition).And(there), place, copy) { By = replication });
            }
        }
    }

    // Which rules copy all is asked of the path to the copies, if there is one.
    private static IEnumerable<(Condition Condition, Resource Data)> FindOriginals(Resource replication, References references) =>
        from path in replication.Kind!.CopiesFrom
        from value in replication.Kind.CopiesTo.Count == 0 ? WholeCopies.ValuesAt(replication, path) : replication.ValuesAt(path)
        from data in DataIn(replication, path, value, references)
        where ReferenceEquals(data.Through, data.Data) || WholeCopies.IsWhole(data.Through)
        select (data.Condition, data.Data);

    private static IEnumerable<(Condition Condition, Resource Data)> FindTargets(Resource replication, References references) =>
        from path in replication.Kind!.CopiesTo
        from value in WholeCopies.ValuesAt(replication, path)
        from data in DataIn(replication, path, value, references)
        select (data.Condition, data.Data);

    /// <summary>
    /// The data that a value of a replication names, either directly or through a resource that says where it lies, such as a DataSync
    /// location.
    /// </summary>
    private static IEnumerable<(Condition Condition, Resource Through, Resource Data)> DataIn(
        Resource replication,
        DataPath path,
        (Condition Condition, Value Value) given,
        References references
    ) =>
        from named in references.FindAt(replication, path, given.Value)
        where !ReferenceEquals(named.Resource, replication)
        from data in HoldsData(named.Resource)
            ? [(Condition.True, named.Resource)]
            : references
                .FindAt(named.Resource, named.Resource.Kind?.DataPaths ?? [])
                .Where(r => HoldsData(r.Resource))
                .Select(r => (r.Condition, r.Resource))
        select (given.Condition.And(named.Condition).And(data.Item1), named.Resource, data.Item2);

    private static bool HoldsData(Resource resource) => resource.Kind is { Holds: not DataKind.None };
}
