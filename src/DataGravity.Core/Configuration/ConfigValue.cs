namespace DataGravity.Configuration;

internal readonly record struct ConfigOrigin(string Path, YamlSpan Span)
{
    /// <summary>The zero-based line.</summary>
    public int Line => Span.StartLine;
}

/// <summary>The shapes of a configuration value.</summary>
internal enum ConfigKind
{
    Null,

    /// <summary>true or false.</summary>
    Bool,

    Number,

    String,

    Array,

    Object,

    /// <summary>A value that the files do not give; see <see cref="ConfigValue.Unknown"/>.</summary>
    Unknown,
}

/// <summary>Why the files do not give a value.</summary>
internal enum UnknownReason
{
    Secret,

    /// <summary>An environment that the stack imports may set it.</summary>
    ImportedEnvironment,

    /// <summary>It is computed (by an ESC function or reference), or Pulumi would refuse it.</summary>
    NotLiteral,
}

/// <summary>A configuration value, as the program would get it.</summary>
internal sealed class ConfigValue
{
    private static readonly IReadOnlyList<KeyValuePair<string, ConfigValue>> s_noMembers = [];

    private readonly string _literal;
    private bool _hasText;
    private string? _text;

    private ConfigValue(ConfigKind kind, ConfigOrigin origin, string literal = "") =>
        (Kind, Origin, this._literal) = (kind, origin, literal);

    public ConfigKind Kind { get; }

    /// <summary>Where the value is written. If it is not written, where it would come from.</summary>
    public ConfigOrigin Origin { get; }

    /// <summary>Why the value is unknown; null if it is known or only partly unknown.</summary>
    public UnknownReason? Unknown { get; private init; }

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<ConfigValue> Items { get; private init; } = [];

    /// <summary>The members of an object, ordered by name as Pulumi writes them.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigValue>> Members { get; private init; } = s_noMembers;

    /// <summary>Whether an imported environment may add members to this object.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>What <c>Config.Get</c> returns: texts as they are, other values as JSON. Null if any part is not known.</summary>
    public string? Text
    {
        get
        {
            if (!_hasText)
            {
                _text = Kind == ConfigKind.String ? _literal : ConfigJson.Write(this);
                _hasText = true;
            }

            return _text;
        }
    }

    /// <summary>Whether the value, or something in it, is encrypted.</summary>
    public bool IsSecret => Unknown == UnknownReason.Secret || Items.Any(i => i.IsSecret) || Members.Any(m => m.Value.IsSecret);

    // The text of a scalar.
    internal string Literal => _literal;

    internal static ConfigValue OfScalar(ConfigKind kind, string literal, ConfigOrigin origin) => new(kind, origin, literal);

    internal static ConfigValue OfUnknown(UnknownReason reason, ConfigOrigin origin) =>
        new(ConfigKind.Unknown, origin) { Unknown = reason };

    internal static ConfigValue OfArray(IReadOnlyList<ConfigValue> items, ConfigOrigin origin) =>
        new(ConfigKind.Array, origin) { Items = items };

    internal static ConfigValue OfObject(
        IEnumerable<KeyValuePair<string, ConfigValue>> members,
        ConfigOrigin origin,
        bool isOpen = false
    ) => new(ConfigKind.Object, origin) { Members = members.OrderBy(m => m.Key, StringComparer.Ordinal).ToList(), IsOpen = isOpen };

    /// <summary>This value merged over <paramref name="under"/> (RFC 7386): objects merge by member, other values replace.</summary>
    internal ConfigValue Over(ConfigValue under)
    {
        if (Kind != ConfigKind.Object || under.Kind != ConfigKind.Object)
        {
            return under.Kind == ConfigKind.Unknown ? Open() : this;
        }

        var members = under.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
        foreach (var member in Members)
        {
            members[member.Key] = members.TryGetValue(member.Key, out var below) ? member.Value.Over(below) : member.Value;
        }

        return OfObject(members, Origin, IsOpen || under.IsOpen);
    }

    /// <summary>This value merged over an unreadable one: what is written here wins, but objects may have more members.</summary>
    internal ConfigValue Open() =>
        Kind == ConfigKind.Object
            ? OfObject(Members.Select(m => new KeyValuePair<string, ConfigValue>(m.Key, m.Value.Open())), Origin, isOpen: true)
            : this;

    /// <inheritdoc/>
    public override string ToString() => Text ?? $"({Unknown?.ToString() ?? "partly unknown"})";
}
