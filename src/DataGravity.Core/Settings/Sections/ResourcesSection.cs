using DataGravity.Catalog;
using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary><c>resources:</c>: types that the catalog does not list, described in the catalog's terms.</summary>
internal static class ResourcesSection
{
    public const string Name = "resources";

    // The clauses of the catalog that take schema paths.
    private static readonly string[] s_paths =
    [
        "in",
        "with",
        "also-in",
        "paired-by",
        "reads",
        "writes",
        "uses",
        "must-read",
        "must-write",
        "must-image",
        "known-by",
        "named-by",
        "serves",
        "image",
        "machine",
        "accelerator",
        "as",
        "runs",
        "through",
        "on",
        "size",
        "grants",
        "to",
        "allows",
        "copies",
        "into",
    ];

    private static readonly string[] s_texts = ["at", "rule"];

    private static readonly string[] s_fallbacks = ["region", "zone", "cluster"];

    /// <summary>The values of <c>role:</c>.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        "ml",
        "processing",
        "compute",
        "function",
        .. new[]
        {
            "objects",
            "files",
            "disk",
            "database",
            "warehouse",
            "stream",
            "cache",
            "index",
            "features",
            "models",
            "images",
            "inference",
        }.Select(kind => "data " + kind),
    ];

    public static IReadOnlyList<string> Keys { get; } = ["type", "noun", "cloud", "role", "follows", .. s_texts, .. s_paths];

    public static IReadOnlyDictionary<string, ResourceKind> Read(YamlNode? section, SettingsReader reader)
    {
        var kinds = new Dictionary<string, ResourceKind>(StringComparer.Ordinal);
        foreach (var entry in reader.Entries(section, Name, Keys))
        {
            entry.Require("type");
            entry.Require("cloud");
            var clauses = Clauses(entry).ToArray();
            var (type, cloud) = (entry.Text("type"), entry.Cloud("cloud"));
            if (type is not null && type.Split(':').Length != 3)
                entry.Report($"'{type}' is not a type token such as acme:ml:Trainer", "type");
            if (type is null || cloud is null || !entry.IsGood)
                continue;
            if (kinds.ContainsKey(type))
                entry.Report($"'{type}' is listed twice; the first entry is used");
            else
                kinds.Add(type, ResourceCatalog.Parse(string.Join("|", clauses)) with { Token = type, Cloud = cloud });
        }
        return kinds;
    }

    /// <summary>Writes the entry as clauses of a catalog line.</summary>
    private static IEnumerable<string> Clauses(SettingsEntry entry)
    {
        var type = entry.Text("type") ?? "";
        yield return Plain(type);
        yield return Plain(entry.Text("noun") ?? type.Substring(type.LastIndexOf(':') + 1));
        if (Word(entry, "role", Roles) is { } role)
            yield return role;
        foreach (var key in s_texts)
        {
            if (entry.Text(key) is { } text)
                yield return $"{key} {Plain(text)}";
        }
        foreach (var key in s_paths)
        {
            if (entry.Texts(key) is { Count: > 0 } paths)
                yield return $"{key.Replace('-', ' ')} {Plain(string.Join(" ", paths))}";
        }
        if (Word(entry, "follows", s_fallbacks) is { } fallback)
            yield return "follows " + fallback;
    }

    private static string? Word(SettingsEntry entry, string key, IReadOnlyList<string> known)
    {
        var word = entry.Text(key);
        if (word is null || known.Contains(word))
            return word;
        entry.Report($"'{word}' is not a valid '{key}': {Spelling.Suggest(word, known)}", key);
        return null;
    }

    /// <summary>Replaces bars, which would begin another clause.</summary>
    private static string Plain(string text) => text.Replace('|', ' ');
}
