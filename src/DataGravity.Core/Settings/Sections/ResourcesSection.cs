using System.Text.RegularExpressions;
using DataGravity.Catalog;
using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary><c>resources:</c>: types that the catalog does not list, described in the catalog's terms.</summary>
internal static class ResourcesSection
{
    public const string Name = "resources";

    /// <summary>The values of <c>role:</c>. Each is a clause.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    ["ml", "processing", "compute", "function", .. DataKinds.Words.Select(kind => "data " + kind)];

    /// <summary>The clauses that have a key of their own.</summary>
    public static IReadOnlyList<Clause> Clauses { get; } =
    [
        .. Catalog.Clauses.All.Where(clause =>
            clause.Content == ClauseContent.Paths || clause.Words is "noun" or "at" or "follows" or "copies all" or "rule"
        ),
    ];

    public static IReadOnlyList<string> Keys { get; } = ["type", "class", "cloud", "role", .. Clauses.Select(clause => clause.Key)];

    public static IReadOnlyDictionary<string, ResourceKind> Read(YamlNode? section, SettingsReader reader)
    {
        var kinds = new Dictionary<string, ResourceKind>(StringComparer.Ordinal);
        foreach (var entry in reader.Entries(section, Name, Keys))
        {
            entry.Require("cloud");
            var lines = Lines(entry).ToArray();
            var (type, cloud) = (TokenOf(entry), entry.Cloud("cloud"));
            if (type is null || cloud is null)
                continue;
            if (kinds.ContainsKey(type))
            {
                entry.Report($"'{entry.Text("class") ?? type}' is listed twice; the first entry is used");
                continue;
            }
            // A value that cannot be read is left out. The others hold.
            kinds.Add(type, KindReader.Read(type, cloud, lines) with { DefaultPlaceFrom = entry.Origin });
            if (ResourceCatalog.Find(type) is { } known)
                entry.Report($"'{type}' is already known as '{known.Noun}'; this entry replaces all that is known of it", "type");
        }
        return kinds;
    }

    private static bool IsToken(string type) => type.Split(':') is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }];

    /// <summary>The type token: that of <c>type:</c>, or of a class that is compiled elsewhere.</summary>
    private static string? TokenOf(SettingsEntry entry)
    {
        if (entry.Has("class"))
        {
            if (entry.Has("type"))
                entry.Report("an entry has a 'type' or a 'class', not both", "class");
            return entry.Text("class") is { } name ? ComponentClass.TokenOf(name) : null;
        }
        entry.Require("type");
        var type = entry.Text("type");
        if (type is null || IsToken(type))
            return type;
        entry.Report($"'{type}' is not a type token such as acme:ml:Trainer", "type");
        return null;
    }

    /// <summary>Writes the entry as the lines of a block.</summary>
    private static IEnumerable<string> Lines(SettingsEntry entry)
    {
        if (entry.Text("noun") is null && (entry.Text("type") ?? entry.Text("class")) is { } type)
            yield return "noun " + type.Substring(type.LastIndexOfAny([':', '.']) + 1);
        if (Word(entry, "role", Roles) is { } role)
            yield return role;
        foreach (var clause in Clauses)
        {
            var content =
                clause.Content == ClauseContent.Paths ? string.Join(" ", Paths(entry, clause))
                : Catalog.Clauses.ChoicesOf(clause) is { } choices ? Word(entry, clause.Key, choices)
                : entry.Text(clause.Key);
            if (
                clause.Words == "at"
                && content is not null
                && entry.Cloud("cloud") is { } cloud
                && PlaceNames.InRegion(content, [cloud]) is { } problem
            )
            {
                entry.Report(problem.Message, clause.Key);
                if (!problem.IsUsed)
                    continue;
            }
            // A line is a clause, so a text of several lines becomes one.
            if (!string.IsNullOrWhiteSpace(content))
                yield return $"{clause.Words} {string.Join(" ", content!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
        }
    }

    private static readonly Regex s_path = new(
        @"^(\*\*|[A-Za-z_$][\w$-]*(\[\]|\{\})?)(\.(\*\*|[A-Za-z_$][\w$-]*(\[\]|\{\})?))*$",
        RegexOptions.CultureInvariant
    );

    private static IEnumerable<string> Paths(SettingsEntry entry, Clause clause)
    {
        foreach (var path in entry.Texts(clause.Key))
        {
            if (s_path.IsMatch(path))
                yield return path;
            else
                entry.Report($"'{path}' is not a schema path such as a.b, list[].b or map{{}}", clause.Key);
        }
    }

    private static string? Word(SettingsEntry entry, string key, IReadOnlyList<string> known)
    {
        var word = entry.Text(key);
        if (word is null || known.Contains(word))
            return word;
        entry.Report($"'{word}' is not a valid '{key}': {Spelling.Suggest(word, known)}", key);
        return null;
    }
}
