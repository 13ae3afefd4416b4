using DataGravity.Configuration;

namespace DataGravity.Settings;

/// <summary>Reads the sections of a settings file. What it cannot read becomes a problem, and the rest counts.</summary>
/// <param name="path">The file.</param>
internal sealed class SettingsReader(string path)
{
    // Nobody reads more of them.
    private const int MaxProblems = 100;

    private readonly HashSet<SettingsProblem> _problems = [];
    private readonly HashSet<int> _broken = [];

    public string Path => path;

    /// <summary>What is wrong with the file, in the order of the file.</summary>
    public IReadOnlyList<SettingsProblem> Problems => [.. _problems.OrderBy(problem => problem.Span.Start)];

    /// <summary>Reports what is said of a part; of a line that is no YAML nothing more is said.</summary>
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

    /// <summary>The file and line of something in it, as messages say it: <c>DataGravity.yaml:12</c>.</summary>
    public string OriginOf(YamlNode node) => $"{PulumiFiles.FileName(path)}:{node.Span.StartLine + 1}";

    /// <summary>The entries of a section, a list of mappings.</summary>
    public IEnumerable<SettingsEntry> Entries(YamlNode? section, string name, IReadOnlyList<string> keys)
    {
        // A section nobody has filled yet.
        if (section is null or YamlScalar { Kind: YamlKind.Null })
            yield break;
        if (section is not YamlSequence list)
        {
            Report(section.Span, $"'{name}' is a list: each entry begins with a dash");
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (Entry(item, name, keys) is { } entry)
                yield return entry;
        }
    }

    /// <summary>A mapping, whose unknown keys are problems; null for anything else, which is a problem itself.</summary>
    public SettingsEntry? Entry(YamlNode node, string name, IReadOnlyList<string> keys)
    {
        if (node is not YamlMapping mapping)
        {
            if (node is not YamlScalar { Kind: YamlKind.Null })
                Report(node.Span, $"an entry of '{name}' has keys: {string.Join(", ", keys)}");
            return null;
        }
        ReportUnknown(mapping, $"key of '{name}'", keys);
        return new SettingsEntry(this, mapping, name);
    }

    /// <summary>Reports what a mapping may not hold.</summary>
    public void ReportUnknown(YamlMapping mapping, string what, IReadOnlyList<string> known)
    {
        foreach (var entry in mapping.MergedEntries.Where(entry => !known.Contains(entry.Key.Value)).Take(MaxProblems))
            Report(entry.Key.Span, $"'{entry.Key.Value}' is not a {what}: {Spelling.Suggest(entry.Key.Value, known)}");
    }
}
