namespace DataGravity.Configuration.Stacks;

/// <summary>The Pulumi ESC environment of a stack: the values it defines, and the environments it imports.</summary>
internal sealed class StackEnvironment
{
    private StackEnvironment() { }

    /// <summary>The imported environments. They live in a service, so they cannot be read here.</summary>
    public IReadOnlyList<string> Imports { get; private init; } = [];

    /// <summary>Where the imports are written.</summary>
    public ConfigOrigin Origin { get; private init; }

    /// <summary><c>values.pulumiConfig</c>, with full keys.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigValue>> Config { get; private init; } = [];

    /// <summary><c>values.environmentVariables</c>, which both the program and its providers see.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigValue>> Variables { get; private init; } = [];

    internal static StackEnvironment Read(YamlNode? node, string path, string projectName)
    {
        var values = new ConfigReader(path, ConfigReader.Dialect.Environment);
        if (node is not YamlMapping definition)
        {
            return node is null ? new() : new() { Imports = Names(node), Origin = values.Origin(node) };
        }

        var inline = definition["values"] as YamlMapping;
        return new()
        {
            Imports = Names(definition["imports"]),
            Origin = values.Origin(definition["imports"] ?? definition),
            Config = Entries(inline?["pulumiConfig"], values, key => ConfigKeys.Qualify(key, projectName)),
            Variables = Entries(inline?["environmentVariables"], values, key => key)
                .Where(v => v.Value.Kind is not (ConfigKind.Array or ConfigKind.Object))
                .ToList(),
        };
    }

    // An import is a name, or a name with options.
    private static List<string> Names(YamlNode? node) =>
        node switch
        {
            YamlSequence list => list.Items.SelectMany(Names).ToList(),
            YamlMapping { MergedEntries: { Count: > 0 } entries } => [entries[0].Key.Value],
            YamlScalar { Kind: not YamlKind.Null } name => [name.Value],
            _ => [],
        };

    private static List<KeyValuePair<string, ConfigValue>> Entries(YamlNode? node, ConfigReader values, Func<string, string?> name)
    {
        var entries = new List<KeyValuePair<string, ConfigValue>>();
        foreach (var entry in (node as YamlMapping)?.MergedEntries ?? [])
        {
            if (name(entry.Key.Value) is { } key)
            {
                entries.Add(new(key, values.Read(entry.Value)));
            }
        }

        return entries;
    }
}
