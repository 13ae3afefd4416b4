namespace DataGravity.Configuration;

/// <summary>Reads <c>config:</c> of a Pulumi.yaml file.</summary>
internal sealed class ProjectConfigReader(string path, string projectName)
{
    private readonly ConfigReader _values = new(path, ConfigReader.Dialect.Pulumi);

    public IReadOnlyList<ConfigDeclaration> Read(YamlMapping config)
    {
        var declarations = new List<ConfigDeclaration>(config.MergedEntries.Count);
        foreach (var entry in config.MergedEntries)
        {
            if (ConfigKeys.Qualify(entry.Key.Value, projectName) is { } key)
            {
                declarations.Add(Read(key, entry));
            }
        }

        return declarations;
    }

    private ConfigDeclaration Read(string key, YamlEntry entry)
    {
        // An object is a declaration. Anything else is the value itself.
        var declaration = entry.Value as YamlMapping;
        var node = declaration is null ? entry.Value : Given(declaration["default"]) ?? Given(declaration["value"]);
        var value = node is null ? null : Value(node);
        if (ConfigKeys.PathRoot(key) is { } root)
        {
            (key, value) = (root, value is null ? null : _values.Unknown(node!, UnknownReason.NotLiteral));
        }

        return new(
            key,
            value,
            (declaration?["type"] as YamlScalar)?.Value,
            declaration?["secret"] is YamlScalar { Kind: YamlKind.Bool, Value: "true" or "True" or "TRUE" },
            _values.Origin(entry.Key)
        );
    }

    private ConfigValue? Value(YamlNode node) =>
        node switch
        {
            YamlScalar { Kind: YamlKind.Null } => null,
            // Here a date takes a different path through Go than in a stack file. No place is configured by a date, so it counts as
            // unknown.
            YamlScalar { Kind: YamlKind.Timestamp } => _values.Unknown(node, UnknownReason.NotLiteral),
            _ => _values.Read(node),
        };

    private static YamlNode? Given(YamlNode? node) => node is YamlScalar { Kind: YamlKind.Null } ? null : node;
}
