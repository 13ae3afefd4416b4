using System.Globalization;
using DataGravity.Catalog;
using DataGravity.Catalog.Places;
using DataGravity.Configuration;

namespace DataGravity.Settings;

/// <summary>An entry of a section. Reading a key reports a wrong value.</summary>
/// <param name="reader">Collects the problems.</param>
/// <param name="mapping">The keys and values.</param>
/// <param name="section">The section, for messages.</param>
internal sealed class SettingsEntry(SettingsReader reader, YamlMapping mapping, string section)
{
    /// <summary>Whether everything read so far was present and right.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>The settings file.</summary>
    public string Path => reader.Path;

    /// <summary>The file and line of the entry.</summary>
    public string Origin => reader.OriginOf(mapping);

    /// <summary>The entry's first key. Problems of the entry as a whole are reported there.</summary>
    public YamlSpan Span => mapping.Entries.Count > 0 ? mapping.Entries[0].Key.Span : mapping.Span;

    /// <summary>Creates a problem at a key's value or at the entry, to be reported later.</summary>
    public SettingsProblem Problem(string? key, string message) => new(reader.Path, SpanOf(key), message);

    private YamlSpan SpanOf(string? key) => key is not null && mapping[key] is { } value ? value.Span : Span;

    /// <summary>The value of a key; null for none.</summary>
    public YamlNode? this[string key] => mapping[key];

    public bool Has(string key) => mapping[key] is not null;

    /// <summary>Reports a problem at a key's value or at the entry.</summary>
    public void Report(string message, string? key = null)
    {
        IsGood = false;
        reader.Report(SpanOf(key), message);
    }

    /// <summary>Reports a required key that is missing.</summary>
    public void Require(string key)
    {
        if (!Has(key))
            Report($"this entry of '{section}' needs '{key}'");
    }

    /// <summary>The text of a key; null if it is missing or not a text.</summary>
    public string? Text(string key)
    {
        switch (mapping[key])
        {
            case null:
                return null;
            case YamlScalar { Kind: not YamlKind.Null, Value: { } text } when text.Trim().Length > 0:
                return text.Trim();
            default:
                Report($"'{key}' must be a text", key);
                return null;
        }
    }

    public IReadOnlyList<string> Texts(string key) => [.. TextsWithSpans(key).Select(text => text.Text)];

    private IReadOnlyList<(string Text, YamlSpan Span)> TextsWithSpans(string key)
    {
        if (mapping[key] is not YamlSequence list)
            return Text(key) is { } only ? [(only, mapping[key]!.Span)] : [];
        var texts = list.Items.Where(item => item is YamlScalar { Kind: not YamlKind.Null }).ToArray();
        if (texts.Length == 0)
            Report($"'{key}' must be a text or a list of texts", key);
        foreach (var item in texts.Length == 0 ? [] : list.Items.Except(texts))
        {
            IsGood = false;
            reader.Report(item.Span, $"'{key}' must be a text or a list of texts");
        }
        return [.. texts.Select(item => (((YamlScalar)item).Value.Trim(), item.Span))];
    }

    public Glob? Glob(string key) => Globs(key, _ => null).FirstOrDefault();

    /// <summary>An amount of data, in gigabytes.</summary>
    public decimal? Size(string key) => Read(key, Sizes.Read, "a size such as 500 GB or 10 TB");

    public decimal? Price(string key) =>
        Read(
            key,
            text =>
                decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
                    ? price
                    : (decimal?)null,
            "a price in dollars such as 0.02"
        );

    public DateTime? Date(string key) =>
        Read(
            key,
            text =>
                DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : (DateTime?)null,
            "a day such as 2027-03-31"
        );

    public string? Cloud(string key)
    {
        var cloud = Text(key);
        if (cloud is null || Catalog.Clouds.All.Contains(cloud))
            return cloud;
        Report(PlaceNames.UnknownCloud(cloud, []), key);
        return null;
    }

    /// <summary>A region of a cloud. If the cloud is unknown, any text.</summary>
    public string? Region(string key, string? cloud)
    {
        var region = Text(key);
        return region is null || cloud is null || IsUsed(PlaceNames.InRegion(region, [cloud]), mapping[key]!.Span) ? region : null;
    }

    public IReadOnlyList<Glob> Clouds(string key) => Globs(key, PlaceNames.InCloud);

    /// <summary>Patterns of regions of some clouds, in the clouds' spelling, which has no blanks.</summary>
    public IReadOnlyList<Glob> Regions(string key, IReadOnlyList<Glob> clouds) =>
        [
            .. Globs(key, region => PlaceNames.InRegion(region, PlaceNames.CloudsOf(clouds)))
                .Select(region => new Glob(region.ToString().Replace(" ", ""))),
        ];

    /// <summary>A pattern of places: <c>cloud</c>, <c>cloud/region</c>, or one of some words.</summary>
    public Glob? Place(string key, IReadOnlyList<string> words) => Globs(key, text => PlaceNames.InPlace(text, words)).FirstOrDefault();

    private IReadOnlyList<Glob> Globs(string key, Func<string, PlaceProblem?> check)
    {
        var globs = new List<Glob>();
        foreach (var (text, span) in TextsWithSpans(key))
        {
            if (
                IsUsed(
                    Settings.Glob.IsValid(text)
                        ? check(text)
                        : new PlaceProblem($"'{text}' is not a pattern: * is the only wildcard", IsUsed: false),
                    span
                )
            )
            {
                globs.Add(new Glob(text));
            }
        }
        return globs;
    }

    private bool IsUsed(PlaceProblem? problem, YamlSpan span)
    {
        if (problem is not { } told)
            return true;
        IsGood &= told.IsUsed;
        reader.Report(span, told.Message);
        return told.IsUsed;
    }

    private T? Read<T>(string key, Func<string, T?> read, string expected)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        Report($"'{text}' is not a valid '{key}': write {expected}", key);
        return null;
    }
}
