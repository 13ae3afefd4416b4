using DataGravity.Program;

namespace DataGravity.Graph;

/// <summary>
/// The resources of each file, in the order of the program. Most of a file's stand together, so only their ranges are kept.
/// </summary>
internal sealed class ResourcesByFile
{
    private readonly IReadOnlyList<Resource> _all;
    private readonly Dictionary<SourceFile, List<(int Start, int End)>> _ranges = [];

    /// <param name="all">The resources.</param>
    /// <param name="fileOf">The file of a resource.</param>
    public ResourcesByFile(IReadOnlyList<Resource> all, Func<Resource, SourceFile> fileOf)
    {
        _all = all;
        for (var (start, end) = (0, 0); start < all.Count; start = end)
        {
            var file = fileOf(all[start]);
            for (end = start + 1; end < all.Count && fileOf(all[end]) == file; end++) { }
            if (!_ranges.TryGetValue(file, out var ranges))
                _ranges.Add(file, ranges = new(1));
            ranges.Add((start, end));
        }
    }

    /// <summary>The resources of a file.</summary>
    public IEnumerable<Resource> In(SourceFile file)
    {
        if (!_ranges.TryGetValue(file, out var ranges))
            yield break;
        foreach (var (start, end) in ranges)
        {
            for (var i = start; i < end; i++)
                yield return _all[i];
        }
    }
}
