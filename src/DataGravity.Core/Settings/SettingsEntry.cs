using System.Globalization;
using DataGravity.Catalog;
using DataGravity.Configuration;

namespace DataGravity.Settings;

/// <summary>An entry of a section. Asking for a key reports what is wrong with its value, once.</summary>
/// <param name="reader">Where problems go.</param>
/// <param name="mapping">The keys and values.</param>
/// <param name="section">The section, for messages.</param>
internal sealed class SettingsEntry(SettingsReader reader, YamlMapping mapping, string section)
{
    /// <summary>Whether nothing that was asked for was wrong or missing.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>The file and line of the entry.</summary>
    public string Origin => reader.OriginOf(mapping);

    /// <summary>The entry's first key: where something is said of the whole.</summary>
    public YamlSpan Span => mapping.Entries.Count > 0 ? mapping.Entries[0].Key.Span : mapping.Span;

    /// <summary>The value of a key; null where it has none.</summary>
    public YamlNode? this[string key] => mapping[key];

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => mapping[key] is not null;

    /// <summary>Reports something about a key's value, or about the whole entry.</summary>
    public void Report(string message, string? key = null)
    {
        IsGood = false;
        reader.Report(key is null ? Span : mapping[key]!.Span, message);
    }

    /// <summary>Reports a key that has to be there and is not.</summary>
    public void Require(string key)
    {
        if (!Has(key))
            Report($"this entry of '{section}' needs '{key}'");
    }

    /// <summary>The text of a key; null where it is not there or no text.</summary>
    public string? Text(string key)
    {
        switch (mapping[key])
        {
            case null:
                return null;
            case YamlScalar { Kind: not YamlKind.Null, Value: { } text } when text.Trim().Length > 0:
                return text.Trim();
            default:
                Report($"'{key}' takes a text", key);
                return null;
        }
    }

    /// <summary>The texts of a key: one, or a list.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (mapping[key] is not YamlSequence list)
            return Text(key) is { } only ? [only] : [];
        if (list.Items.All(item => item is YamlScalar { Kind: not YamlKind.Null }))
            return [.. list.Items.Select(item => ((YamlScalar)item).Value.Trim())];
        Report($"'{key}' takes a text or a list of texts", key);
        return [];
    }

    /// <summary>The pattern of a key.</summary>
    public Glob? Glob(string key) => Text(key) is { } text ? Glob(key, text) : null;

    /// <summary>The patterns of a key: one, or a list.</summary>
    public IReadOnlyList<Glob> Globs(string key) => [.. Texts(key).Select(text => Glob(key, text)).OfType<Glob>()];

    /// <summary>An amount of data, in gigabytes.</summary>
    public decimal? Size(string key) => Read(key, Sizes.Read, "a size such as 500 GB or 10 TB");

    /// <summary>A price in dollars.</summary>
    public decimal? Price(string key) => Read(
        key,
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) ? price : (decimal?)null,
        "a price in dollars such as 0.02");

    /// <summary>A day.</summary>
    public DateTime? Date(string key) => Read(
        key,
        text => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateTime?)null,
        "a day such as 2027-03-31");

    /// <summary>A cloud that has places.</summary>
    public string? Cloud(string key)
    {
        var cloud = Text(key);
        if (cloud is null || Clouds.All.Contains(cloud))
            return cloud;
        Report($"'{cloud}' is no cloud: {Spelling.Suggest(cloud, Clouds.All)}", key);
        return null;
    }

    private T? Read<T>(string key, Func<string, T?> read, string expected)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        Report($"'{text}' is no value of '{key}': it takes {expected}", key);
        return null;
    }

    private Glob? Glob(string key, string text)
    {
        if (Settings.Glob.IsValid(text))
            return new Glob(text);
        Report($"'{text}' is no pattern: only * stands for other text", key);
        return null;
    }
}
