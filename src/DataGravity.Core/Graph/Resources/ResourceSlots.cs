namespace DataGravity.Graph;

/// <summary>
/// What a stage found out about each resource of the program. An entry never changes: if two threads find the same, both use the result of
/// the first. Nothing is kept for resources that are not the program's.
/// </summary>
internal sealed class ResourceSlots<T>(ResourceTable resources)
    where T : class
{
    private readonly T?[] _found = new T?[resources.All.Count];

    /// <summary>The kept result; null if there is none yet.</summary>
    public T? Find(Resource resource) => resource.Index >= 0 ? Volatile.Read(ref _found[resource.Index]) : null;

    /// <summary>Keeps a result, and returns the one that is kept.</summary>
    public T Keep(Resource resource, T found) =>
        resource.Index >= 0 ? Interlocked.CompareExchange(ref _found[resource.Index], found, null) ?? found : found;
}
