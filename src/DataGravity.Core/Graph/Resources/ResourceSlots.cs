namespace DataGravity.Graph;

/// <summary>
/// What a stage found out of each resource of the program. What is once here never changes: where two threads find the same, the first
/// one's is taken by both. Of a resource that is none of the program's nothing is kept.
/// </summary>
internal sealed class ResourceSlots<T>(ResourceTable resources)
    where T : class
{
    private readonly T?[] _found = new T?[resources.All.Count];

    /// <summary>What was found; null for nothing yet.</summary>
    public T? Find(Resource resource) => resource.Index >= 0 ? Volatile.Read(ref _found[resource.Index]) : null;

    /// <summary>Keeps what was found, and answers what is kept.</summary>
    public T Keep(Resource resource, T found) =>
        resource.Index >= 0 ? Interlocked.CompareExchange(ref _found[resource.Index], found, null) ?? found : found;
}
