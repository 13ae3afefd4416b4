namespace DataGravity.Graph;

/// <summary>
/// What a stage found out about each resource of the program. An entry never changes: if two threads find the same, both use the result of
/// the first. Nothing is kept for resources that are not the program's.
/// </summary>
internal sealed class ResourceSlots<T>(int count)
    where T : class
{
    // An editor asks about the resources of one file, which stand together, and makes a graph after each edit. So a page is made when it is
    // first written.
    private const int PageSize = 64;

    private readonly T?[]?[] _pages = new T?[]?[(count + PageSize - 1) / PageSize];

    public ResourceSlots(ResourceTable resources)
        : this(resources.Count) { }

    /// <summary>The kept result; null if there is none yet.</summary>
    public T? Find(Resource resource) => resource.Index >= 0 ? Find(resource.Index) : null;

    /// <summary>The kept result for the resource at an index; null if there is none yet.</summary>
    public T? Find(int index) => Volatile.Read(ref _pages[index / PageSize]) is { } page ? Volatile.Read(ref page[index % PageSize]) : null;

    /// <summary>Keeps a result, and returns the one that is kept.</summary>
    public T Keep(Resource resource, T found) => resource.Index >= 0 ? Keep(resource.Index, found) : found;

    /// <summary>Keeps a result for the resource at an index, and returns the one that is kept.</summary>
    public T Keep(int index, T found)
    {
        ref var slot = ref _pages[index / PageSize];
        var page = Volatile.Read(ref slot) ?? Interlocked.CompareExchange(ref slot, new T?[PageSize], null) ?? slot!;
        return Interlocked.CompareExchange(ref page[index % PageSize], found, null) ?? found;
    }
}
