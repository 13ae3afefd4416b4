using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary><c>data:</c>: stores that exist already, and facts about the program's own stores.</summary>
internal static class DataSection
{
    public const string Name = "data";

    private static readonly (string Key, DataIdentity By)[] s_identities =
    [
        ("name", DataIdentity.Name),
        ("uri", DataIdentity.Uri),
        ("config", DataIdentity.Config),
        ("resource", DataIdentity.Resource),
    ];

    public static IReadOnlyList<string> Keys { get; } =
    [.. s_identities.Select(identity => identity.Key), "kind", "cloud", "region", "size", "monthly-reads", "tags"];

    public static IReadOnlyList<DataEntry> Read(YamlNode? section, SettingsReader reader)
    {
        var entries = new Dictionary<(DataIdentity, string), DataEntry>();
        foreach (var entry in reader.Entries(section, Name, Keys))
        {
            var given = s_identities.Where(identity => entry.Has(identity.Key)).ToArray();
            if (given is not [var (key, by)])
            {
                entry.Report(
                    $"an entry of '{Name}' needs one of {string.Join(", ", s_identities.Select(identity => $"'{identity.Key}'"))}"
                );
                // It is open which keys the entry needs, but the values it has can be checked.
                if (!entry.Has("uri") && !entry.Has("resource"))
                    DataEntry.Read(entry, DataIdentity.Name, "");
                continue;
            }
            var name = entry.Text(key);
            if (DataEntry.Read(entry, by, name ?? "") is not { } data || name is null)
                continue;
            if (entries.ContainsKey((by, name)))
                entry.Report($"'{name}' is listed twice; the first entry is used");
            else
                entries.Add((by, name), data);
        }
        return [.. entries.Values];
    }
}
