using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>Finds the copies that members of a group hold of each other's data: the clusters of a global database.</summary>
internal static class SharedCopies
{
    // A global database has at most eleven clusters. More members are made by a loop, and a pair of each would cost too much.
    private const int MaxMembers = 16;

    public static IEnumerable<(Resource Data, Copy Copy)> FindAll(
        ResourceTable resources,
        References references,
        Func<Resource, IReadOnlyList<(Condition, Place)>> placesOf
    )
    {
        var groups =
            from resource in resources.Giving(InputMeaning.SharesThrough)
            from named in references.FindAt(resource, resource.Kind!.SharesThrough)
            group (Resource: resource, Condition: named.Condition.And(resource.Condition)) by named.Resource;
        return groups.SelectMany(group => InGroup(group.Key, [.. group.Take(MaxMembers)], placesOf));
    }

    private static IEnumerable<(Resource Data, Copy Copy)> InGroup(
        Resource whole,
        (Resource Resource, Condition Condition)[] members,
        Func<Resource, IReadOnlyList<(Condition, Place)>> placesOf
    ) =>
        from data in members
        from copy in members
        where !ReferenceEquals(data.Resource, copy.Resource)
        from place in placesOf(copy.Resource)
        let when = data.Condition.And(copy.Condition).And(place.Item1)
        select (data.Resource, new Copy(when, place.Item2, copy.Resource) { By = whole });
}
