using DataGravity.Catalog;

namespace DataGravity.Graph;

/// <summary>
/// Tells which user of an identity a permission is for. A program that deploys to several regions often has one role for all of them, which
/// may read the stores of each region.
/// </summary>
/// <param name="resources">All resources.</param>
/// <param name="references">Finds the identities that compute acts as.</param>
internal sealed class SharedIdentities(ResourceTable resources, References references)
{
    private readonly ResourceSlots<HashSet<Resource>> _named = new(resources);
    private readonly ResourceSlots<HashSet<Resource>> _namedByUsers = new(resources);

    private readonly WhenAsked<ILookup<Resource, Resource>> _users = new(_ =>
        (
            from compute in resources.Giving(InputMeaning.ActsAs)
            where compute.Kind is { IsCompute: true }
            from identity in references.FindAt(compute, compute.Kind!.ActsAs)
            select (Identity: identity.Resource, compute)
        ).ToLookup(user => user.Identity, user => user.compute)
    );

    /// <summary>
    /// The stores that an identity may use for other compute: this one is given the names of some of its stores, and other compute is given
    /// the names of those.
    /// </summary>
    /// <param name="compute">Compute that acts as the identity.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="stores">The stores that the identity may use.</param>
    /// <param name="findNamed">Finds the stores that compute is given the names of.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public HashSet<Resource> FindForOthers(
        Resource compute,
        Resource identity,
        IReadOnlyCollection<Resource> stores,
        Func<Resource, CancellationToken, IEnumerable<Resource>> findNamed,
        CancellationToken cancellation
    )
    {
        if (stores.Count < 2 || _users.Get(cancellation)[identity].Skip(1).FirstOrDefault() is null)
            return [];
        var own = NamedBy(compute);
        if (!stores.Any(own.Contains))
            return [];
        var byUsers =
            _namedByUsers.Find(identity)
            ?? _namedByUsers.Keep(identity, [.. _users.Get(cancellation)[identity].Distinct().SelectMany(NamedBy)]);
        return [.. stores.Where(store => !own.Contains(store) && byUsers.Contains(store))];

        HashSet<Resource> NamedBy(Resource user) => _named.Find(user) ?? _named.Keep(user, [.. findNamed(user, cancellation)]);
    }
}
