using DataGravity.Configuration;

namespace DataGravity.Settings;

/// <summary>Reads the sections of a settings file. Parts that cannot be read become problems; the rest is used.</summary>
/// <param name="path">The file.</param>
internal sealed class SettingsReader(string path)
{
    // Nobody reads more than this.
    private const int MaxProblems = 100;

    private readonly HashSet<SettingsProblem> _problems = [];
    private readonly HashSet<int> _broken = [];

    public string Path => path;

    /// <summary>The problems in the file, in its order.</summary>
    public IReadOnlyList<SettingsProblem> Problems => [.. _problems.OrderBy(problem => problem.Span.Start)];

    /// <summary>Reports a problem. A line that is not YAML gets no further problems.</summary>
    public void Report(YamlSpan span, string message)
    {
        if (_problems.Count < MaxProblems && !_broken.Contains(span.StartLine))
            _problems.Add(new SettingsProblem(path, span, message));
    }

    public void Report(YamlProblem problem)
    {
        Report(problem.Span, problem.Message);
        _broken.Add(problem.Span.StartLine);
    }

    /// <summary>The file and line of a node, as in messages: <c>DataGravity.yaml:12</c>.</summary>
    public string OriginOf(YamlNode node) => $"{PulumiFiles.FileName(path)}:{node.Span.StartLine + 1}";

    /// <summary>The entries of a section, a list of mappings.</summary>
    public IEnumerable<SettingsEntry> Entries(YamlNode? section, string name, IReadOnlyList<string> keys)
    {
        // The section is still empty.
        if (section is null or YamlScalar { Kind: YamlKind.Null })
            yield break;
        if (section is not YamlSequence list)
        {
            Report(section.Span, $"'{name}' must be a list: begin each entry with a dash");
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (Entry(item, name, keys) is { } entry)
                yield return entry;
        }
    }

    /// <summary>Reads a mapping and reports unknown keys. Anything else is reported, and the result is null.</summary>
    public SettingsEntry? Entry(YamlNode node, string name, IReadOnlyList<string> keys)
    {
        if (node is not YamlMapping mapping)
        {
            if (node is not YamlScalar { Kind: YamlKind.Null })
                Report(node.Span, $"an entry of '{name}' must have keys such as {string.Join(", ", keys)}");
            return null;
        }
        ReportUnknown(mapping, $"key of '{name}'", keys);
        return new SettingsEntry(this, mapping, name);
    }

    /// <summary>Reports the keys that a mapping may not have.</summary>
    public void ReportUnknown(YamlMapping mapping, string what, IReadOnlyList<string> known)
    {
        foreach (var entry in mapping.MergedEntries.Where(entry => !known.Contains(entry.Key.Value)).Take(MaxProblems))
            Report(entry.Key.Span, $"'{entry.Key.Value}' is not a {what}: {Spelling.Suggest(entry.Key.Value, known)}");
    }
}
