using System.Globalization;

namespace DataGravity.Configuration;

/// <summary>Turns YAML nodes into configuration values the way the Pulumi CLI does.</summary>
internal sealed class ConfigReader(string path, ConfigReader.Dialect dialect)
{
    /// <summary>The dialects of configuration. They differ in how they mark values that are not literals.</summary>
    public enum Dialect
    {
        /// <summary><c>config:</c> of Pulumi.yaml and of stack files: <c>{secure: …}</c> is a ciphertext.</summary>
        Pulumi,

        /// <summary><c>environment.values</c>: <c>fn::…</c> computes a value, <c>${…}</c> refers to one.</summary>
        Environment,
    }

    public ConfigOrigin Origin(YamlNode node) => new(path, node.Span);

    public ConfigValue Unknown(YamlNode node, UnknownReason reason) => ConfigValue.OfUnknown(reason, Origin(node));

    public ConfigValue Read(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => ReadScalar(scalar),
            YamlSequence sequence => ConfigValue.OfArray(sequence.Items.Select(Read).ToList(), Origin(node)),
            YamlMapping mapping => ReadMapping(mapping),
            _ => Unknown(node, UnknownReason.NotLiteral),
        };

    private ConfigValue ReadScalar(YamlScalar scalar)
    {
        var text = scalar.Value;
        switch (scalar.Kind)
        {
            case YamlKind.Null:
                return ConfigValue.OfScalar(ConfigKind.Null, "", Origin(scalar));
            case YamlKind.Bool:
                return ConfigValue.OfScalar(ConfigKind.Bool, text[0] is 't' or 'T' ? "true" : "false", Origin(scalar));
            case YamlKind.Int when YamlNumbers.TryInt(text, out var digits):
                return ConfigValue.OfScalar(ConfigKind.Number, digits, Origin(scalar));
            case YamlKind.Float when YamlNumbers.TryFloat(text, out var number):
                return ConfigValue.OfScalar(ConfigKind.Number, YamlNumbers.ToJson(number), Origin(scalar));
            case YamlKind.Timestamp
                when dialect == Dialect.Pulumi && YamlKinds.TryTimestamp(text, out var time) && time.Offset == TimeSpan.Zero:
                // Pulumi passes an unquoted date to the program in Go's own format.
                var date = time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
                return ConfigValue.OfScalar(ConfigKind.String, date + " +0000 UTC", Origin(scalar));
            case YamlKind.String when dialect == Dialect.Pulumi || text.IndexOf("${", StringComparison.Ordinal) < 0:
                return ConfigValue.OfScalar(ConfigKind.String, text, Origin(scalar));
            default:
                return Unknown(scalar, UnknownReason.NotLiteral);
        }
    }

    private ConfigValue ReadMapping(YamlMapping mapping)
    {
        var entries = mapping.MergedEntries;
        if (dialect == Dialect.Environment && entries.Any(e => e.Key.Value.StartsWith("fn::", StringComparison.Ordinal)))
        {
            var isSecret = entries.Count == 1 && entries[0].Key.Value == "fn::secret";
            return Unknown(mapping, isSecret ? UnknownReason.Secret : UnknownReason.NotLiteral);
        }

        if (
            dialect == Dialect.Pulumi
            && entries.Count == 1
            && entries[0] is { Key.Value: "secure", Value: YamlScalar { Kind: YamlKind.String } }
        )
        {
            return Unknown(mapping, UnknownReason.Secret);
        }

        // Pulumi refuses keys that are numbers, booleans or dates.
        return entries.All(e => e.Key.Kind == YamlKind.String)
            ? ConfigValue.OfObject(entries.Select(e => new KeyValuePair<string, ConfigValue>(e.Key.Value, Read(e.Value))), Origin(mapping))
            : Unknown(mapping, UnknownReason.NotLiteral);
    }
}
