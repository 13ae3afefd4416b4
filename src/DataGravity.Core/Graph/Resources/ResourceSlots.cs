namespace DataGravity.Graph;

/// <summary>
/// What a stage found out about each resource of the program. An entry never changes: if two threads find the same, both use the result of
/// the first. Nothing is kept for resources that are not the program's.
/// </summary>
internal sealed class ResourceSlots<T>(ResourceTable resources)
    where T : class
{
    // An editor asks about the resources of one file, which stand together, and makes a graph after each edit. So a page is made when it is
    // first written.
    private const int PageSize = 64;

    private readonly T?[]?[] _pages = new T?[]?[(resources.Count + PageSize - 1) / PageSize];

    /// <summary>The kept result; null if there is none yet.</summary>
    public T? Find(Resource resource) =>
        resource.Index >= 0 && Volatile.Read(ref _pages[resource.Index / PageSize]) is { } page
            ? Volatile.Read(ref page[resource.Index % PageSize])
            : null;

    /// <summary>Keeps a result, and returns the one that is kept.</summary>
    public T Keep(Resource resource, T found)
    {
        if (resource.Index < 0)
            return found;
        ref var slot = ref _pages[resource.Index / PageSize];
        var page = Volatile.Read(ref slot) ?? Interlocked.CompareExchange(ref slot, new T?[PageSize], null) ?? slot!;
        return Interlocked.CompareExchange(ref page[resource.Index % PageSize], found, null) ?? found;
    }
}
