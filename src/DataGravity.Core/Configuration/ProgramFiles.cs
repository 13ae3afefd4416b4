namespace DataGravity.Configuration;

/// <summary>
/// The files that a program may read: those among the additional files of its project. Of any other file, the text is not known.
/// </summary>
/// <param name="folder">The folder that the program runs in. Its paths are relative to it.</param>
/// <param name="files">Paths and texts.</param>
internal sealed class ProgramFiles(string folder, IEnumerable<(string Path, string Text)> files)
{
    // A longer text is no manifest.
    private const int MaxLength = 1 << 20;

    private static readonly string[] s_extensions = [".yaml", ".yml", ".json"];

    private readonly Dictionary<string, (string Path, string Text)> _files = files
        .Where(file => MayRead(file.Path) && file.Text.Length <= MaxLength)
        .GroupBy(file => PulumiFiles.Combine(file.Path, null), StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    public static ProgramFiles None { get; } = new("", []);

    /// <summary>Whether files with such a name are kept for programs that read them.</summary>
    public static bool MayRead(string path) => s_extensions.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file at a path; null if it was not given.</summary>
    public (string Path, string Text)? Find(string path) => _files.TryGetValue(Absolute(path), out var file) ? file : null;

    /// <summary>The files that match a pattern, by path. A star stands for any text within one part of a path.</summary>
    public IEnumerable<(string Path, string Text)> FindAll(string pattern)
    {
        if (pattern.IndexOf('*') < 0)
            return Find(pattern) is { } only ? [only] : [];
        var parts = Absolute(pattern).Split('/');
        return _files
            .Where(file => file.Key.Split('/') is var given && given.Length == parts.Length && given.Zip(parts, Matches).All(same => same))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => file.Value);
    }

    private string Absolute(string path) => folder.Length == 0 ? PulumiFiles.Combine(path, null) : PulumiFiles.Combine(folder, path);

    private static bool Matches(string name, string pattern)
    {
        var texts = pattern.Split('*');
        if (texts.Length == 1)
            return name == pattern;
        if (!name.StartsWith(texts[0], StringComparison.Ordinal) || name.Length < texts.Sum(text => text.Length))
            return false;
        var at = texts[0].Length;
        foreach (var text in texts.Skip(1).Take(texts.Length - 2))
        {
            at = name.IndexOf(text, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += text.Length;
        }
        var last = texts[texts.Length - 1];
        return name.Length - last.Length >= at && name.EndsWith(last, StringComparison.Ordinal);
    }
}
