namespace DataGravity.Configuration.Stacks;

/// <summary>
/// The configuration that one run of the program sees: that of a stack or, without a stack, that of the project file alone.
/// </summary>
internal sealed class StackConfiguration
{
    private readonly SortedDictionary<string, ConfigValue> _values = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ConfigValue> _variables = new(StringComparer.Ordinal);

    /// <summary>Combines the files in Pulumi's order of precedence: stack, environment, project.</summary>
    public StackConfiguration(PulumiProject project, StackSettings? stack)
    {
        Project = project;
        Stack = stack;
        foreach (var entry in stack?.Environment.Config ?? [])
        {
            Set(entry.Key, entry.Value);
        }

        foreach (var entry in stack?.Config ?? [])
        {
            Set(entry.Key, _values.TryGetValue(entry.Key, out var below) ? entry.Value.Over(below) : entry.Value);
        }

        foreach (var declaration in project.Config)
        {
            if (declaration.Value is { } value && !_values.ContainsKey(declaration.Key))
            {
                // An imported environment overrides a default.
                _values[declaration.Key] = HasUnreadableEnvironments ? Imported(declaration.Origin) : value;
            }
        }

        // Pulumi wants such a value encrypted. If it is not, it still counts as a secret.
        foreach (var declaration in project.Config.Where(d => d.IsSecret && _values.ContainsKey(d.Key)))
        {
            _values[declaration.Key] = ConfigValue.OfUnknown(UnknownReason.Secret, _values[declaration.Key].Origin);
        }

        foreach (var variable in stack?.Environment.Variables ?? [])
        {
            _variables[variable.Key] = variable.Value;
        }
    }

    public PulumiProject Project { get; }

    /// <summary>The stack file; null without a stack.</summary>
    public StackSettings? Stack { get; }

    /// <summary>The stack's name; null without a stack.</summary>
    public string? StackName => Stack?.StackName;

    /// <summary>All keys that the files set, ordered.</summary>
    public IReadOnlyDictionary<string, ConfigValue> Values => _values;

    /// <summary>The environment variables that the stack sets, ordered.</summary>
    public IReadOnlyDictionary<string, ConfigValue> EnvironmentVariables => _variables;

    /// <summary>Whether the stack imports environments. They may set any key and variable, so none is known to be absent.</summary>
    public bool HasUnreadableEnvironments => Stack?.Environment.Imports.Count > 0;

    /// <summary>
    /// The value of a full key such as <c>aws:region</c>. False if the key is absent. A key that an imported environment may set is
    /// present, with an unknown value.
    /// </summary>
    public bool TryGet(string key, out ConfigValue value) => TryGet(_values, key, out value);

    /// <summary>The value of an environment variable that the stack sets, or may set, for the program and its providers.</summary>
    public bool TryGetEnvironmentVariable(string name, out ConfigValue value) => TryGet(_variables, name, out value);

    private bool TryGet(SortedDictionary<string, ConfigValue> from, string key, out ConfigValue value)
    {
        if (from.TryGetValue(key, out value!))
        {
            return true;
        }

        value = Imported(Stack?.Environment.Origin ?? default);
        return HasUnreadableEnvironments;
    }

    private void Set(string key, ConfigValue value) => _values[key] = HasUnreadableEnvironments ? value.Open() : value;

    private static ConfigValue Imported(ConfigOrigin origin) => ConfigValue.OfUnknown(UnknownReason.ImportedEnvironment, origin);
}
