using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

// Places from a resource's surroundings: its neighbour, its service's default.
internal sealed partial class PlaceSearch
{
    private Places FromSurroundings(Resource resource, ResourceKind kind) =>
        Clouds.Find(kind.Cloud)?.PrefersProvider(resource.Package) == true && kind.Fallback == PlaceFallback.ProviderRegion
            ? FromProvider(resource, kind, nowhere => FromNeighbours(resource, kind, () => [(Condition.True, nowhere)]))
            : FromNeighbours(resource, kind, () => FromDefaults(resource, kind));

    /// <summary>The place of the resource it lives with.</summary>
    private Places FromNeighbours(Resource resource, ResourceKind kind, Func<Places> otherwise)
    {
        if (resource.Gives(kind.BackedBy))
            return FromStoresBehind(resource, kind);
        if (!resource.Gives(kind.LivesWith))
            return otherwise();
        var given = kind.LivesWith.SelectMany(resource.ValuesAt).Where(found => found.Value is not Constant { Content: null }).ToArray();
        return given.Length == 0 ? otherwise() : FromNeighbours(resource, kind, given, otherwise);
    }

    private Places FromNeighbours(Resource resource, ResourceKind kind, (Condition Condition, Value Value)[] given, Func<Places> otherwise)
    {
        var open = Condition.True;
        foreach (var (condition, value) in given)
        {
            foreach (var (when, neighbour, _) in references.FindIn(value))
            {
                var here = open.And(condition).And(when);
                if (here.IsFalse || neighbour.Kind is null || ReferenceEquals(neighbour, resource))
                    continue;
                open = open.Except(here);
                foreach (var (there, place) in Get(PlaceNode.Of(neighbour)))
                {
                    yield return (here.And(there), place.Beside(neighbour));
                }
            }
            // The neighbour is not created here, so its place is unknown. In AWS it must be in the provider's region, except for data: a
            // provider of another region may reach it.
            var isPlaced =
                kind is { Holds: DataKind.None, Fallback: PlaceFallback.ProviderRegion }
                && Clouds.Find(kind.Cloud)?.IsPlacedByService == true;
            if (isPlaced || open.And(condition).IsFalse)
                continue;
            yield return (open.And(condition), Place.Unknown(kind.Cloud, "what it lives with is not created here", value));
            open = open.Except(condition);
        }
        if (open.IsFalse)
            yield break;
        foreach (var (when, place) in otherwise())
            yield return (open.And(when), place);
    }

    /// <summary>
    /// The place of the first of the stores behind it; the others are copies that its name reads, too. If it is not known where one of them
    /// is, that one may be the nearest.
    /// </summary>
    private Places FromStoresBehind(Resource resource, ResourceKind kind)
    {
        var found = new List<(Condition, Place)>();
        foreach (var (condition, value) in kind.BackedBy.SelectMany(resource.ValuesAt))
        {
            var stores = references.FindIn(value).Where(r => r.Resource.Kind is { Holds: not DataKind.None }).ToArray();
            var isFirst = found.Count == 0;
            foreach (var (when, store, _) in stores)
            {
                foreach (var (there, place) in Get(PlaceNode.Of(store)))
                {
                    if (place.Kind != PlaceKind.Region)
                        return NotAllKnown(value);
                    if (isFirst)
                        found.Add((condition.And(when).And(there), place.Beside(store)));
                }
            }
            if (stores.Length == 0)
                return NotAllKnown(value);
        }
        return found.Count > 0 ? found : NotAllKnown(null);

        Places NotAllKnown(Value? value) =>
            [(Condition.True, Place.Unknown(kind.Cloud, "where a store behind it lands is not known", value))];
    }

    private Places FromDefaults(Resource resource, ResourceKind kind)
    {
        if (kind.DefaultPlace is { } place)
        {
            var why = kind.DefaultPlaceFrom ?? "the service's default";
            return [(Condition.True, Place.Parse(kind.Cloud, place, why, PlaceDecision.Default))];
        }
        return kind.Fallback switch
        {
            PlaceFallback.None => [(Condition.True, Place.Unknown(kind.Cloud, NotGiven(kind.PlaceInputs)))],
            PlaceFallback.Cluster => FromCluster(resource, kind),
            _ => FromProvider(resource, kind, otherwise: null),
        };
    }

    private static string NotGiven(IReadOnlyList<string> inputs) =>
        inputs.Count switch
        {
            0 => "nothing says where it is",
            1 => $"its input {inputs[0]} is not given",
            _ => $"none of its inputs {string.Join(" and ", inputs)} is given",
        };
}
