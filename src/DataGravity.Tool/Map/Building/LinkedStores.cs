using DataGravity.Graph;

namespace DataGravity.Tool.Map;

/// <summary>
/// Finds the box of a store that a program knows from the output of another's stack: a store has one box, whoever works on it.
/// </summary>
/// <param name="stack">The stack that is drawn; null for any, in which programs without stack files are drawn.</param>
internal sealed class LinkedStores(string? stack)
{
    private readonly Dictionary<Key, string> _ids = [];

    /// <summary>Notes the box of a resource that a program creates.</summary>
    public void Create(Resource resource, (string, string?) place, string id)
    {
        if (resource.ReportSite is { File.Path: { Length: > 0 } path, Line: var line })
            _ids.TryAdd(new(stack, Path.GetFullPath(path), line, resource.Name, resource.Token, place), id);
    }

    /// <summary>The id of a store's box, which is a new one if nobody has drawn the store yet.</summary>
    public string Find(Resource store, (string, string?) place, string newId)
    {
        if (store.Entry is not { Stack: { } reference, CreatedAt: { } at })
            return newId;
        var other = reference[(reference.LastIndexOf('/') + 1)..];
        // A pattern says that several stacks have such a store, and not which of them this is.
        if (other.Contains('*'))
            return newId;
        // What is drawn for any stack is the same in each.
        var key = new Key(stack is null ? null : other, Path.GetFullPath(at.Path), at.Line, store.Name, store.Token, place);
        return _ids.TryAdd(key, newId) ? newId : _ids[key];
    }

    /// <summary>What makes two stores the same: their stack, the line that creates them, and what and where they are.</summary>
    private sealed record Key(string? Stack, string Path, int Line, string Name, string Token, (string, string?) Place);
}
