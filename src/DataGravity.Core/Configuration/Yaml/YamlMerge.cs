namespace DataGravity.Configuration;

/// <summary>Resolves merge keys: <c>&lt;&lt;: *defaults</c> or <c>&lt;&lt;: [*a, *b]</c>.</summary>
internal static class YamlMerge
{
    public static bool IsMergeKey(YamlScalar key) => key is { Value: "<<", Style: YamlStyle.Plain, Tag: null or "!" or "!!merge" };

    public static IReadOnlyList<YamlEntry> Resolve(YamlMapping mapping)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var plain = true;
        foreach (var entry in mapping.Entries)
        {
            plain &= !IsMergeKey(entry.Key) && seen.Add(entry.Key.Value);
        }

        if (plain)
        {
            return mapping.Entries;
        }

        seen.Clear();
        var result = new List<YamlEntry>(mapping.Entries.Count);
        result.AddRange(mapping.Entries.Where(e => !IsMergeKey(e.Key) && seen.Add(e.Key.Value)));
        foreach (var entry in mapping.Entries.Where(e => IsMergeKey(e.Key)))
        {
            var sources = entry.Value is YamlSequence list ? list.Items : [entry.Value];
            foreach (var source in sources.OfType<YamlMapping>())
            {
                result.AddRange(source.MergedEntries.Where(e => seen.Add(e.Key.Value)));
            }
        }

        return result;
    }
}
