namespace DataGravity.Configuration.Stacks;

/// <summary>A Pulumi.&lt;stack&gt;.yaml file.</summary>
internal sealed class StackSettings
{
    private StackSettings(string path, string stackName, string projectName, YamlDocument document)
    {
        Path = path;
        StackName = stackName;
        Problems = document.Problems;
        var root = document.Root as YamlMapping;
        Config = root?["config"] is YamlMapping config ? ReadConfig(config, path, projectName) : [];
        Environment = StackEnvironment.Read(root?["environment"], path, projectName);
    }

    public string Path { get; }

    /// <summary>The stack's name as in the file's name, with <c>-</c> for <c>/</c>.</summary>
    public string StackName { get; }

    /// <summary>The file's <c>config:</c>, with full keys.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigValue>> Config { get; }

    /// <summary>The file's <c>environment:</c>.</summary>
    public StackEnvironment Environment { get; }

    /// <summary>The problems in the file.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>Reads the text of a stack file of the project called <paramref name="projectName"/>.</summary>
    public static StackSettings Read(string path, string text, string projectName) =>
        new(path, PulumiFiles.StackName(path) ?? "", projectName, YamlDocument.Read(text));

    private static List<KeyValuePair<string, ConfigValue>> ReadConfig(YamlMapping config, string path, string projectName)
    {
        var values = new ConfigReader(path, ConfigReader.Dialect.Pulumi);
        var entries = new List<KeyValuePair<string, ConfigValue>>(config.MergedEntries.Count);
        foreach (var entry in config.MergedEntries)
        {
            if (ConfigKeys.Qualify(entry.Key.Value, projectName) is { } key)
            {
                // A key without a value is set to the empty text.
                var value = entry.Value is YamlScalar { Kind: YamlKind.Null } empty
                    ? ConfigValue.OfScalar(ConfigKind.String, "", values.Origin(empty))
                    : values.Read(entry.Value);
                entries.Add(new(key, value));
            }
        }

        return entries;
    }
}
