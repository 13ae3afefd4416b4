using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>Finds the places where the service itself keeps a copy that the data's own name reads.</summary>
internal static class OwnCopies
{
    public static IEnumerable<(Resource Data, Copy Copy)> FindAll(
        Resource data,
        References references,
        Func<Resource, IReadOnlyList<(Condition, Place)>> placesOf,
        Func<Resource, IReadOnlyList<(Condition, Place)>> otherPlacesOf
    )
    {
        if (data.Kind is not { Holds: not DataKind.None } kind)
            yield break;
        foreach (var (when, store, _) in references.FindAt(data, kind.BackedBy))
        {
            foreach (var (there, place) in placesOf(store))
                yield return (data, new Copy(when.And(there), place.Beside(store), null));
        }
        foreach (var (there, place) in otherPlacesOf(data))
            yield return (data, new Copy(there, place, null));
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
}
