using System.Globalization;
using DataGravity.Configuration;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>Makes values of the nodes of a YAML document.</summary>
/// <param name="holes">The values that stand for marks in the texts.</param>
internal sealed class ManifestNodes(IReadOnlyList<Value> holes)
{
    // Enclose the number of a hole. A program that writes these characters itself writes no manifest.
    private const char Opening = '\uFFFE';
    private const char Closing = '\uFFFF';

    private static readonly char[] s_marks = [Opening, Closing];

    /// <summary>The text that stands for a hole.</summary>
    public static string Mark(int hole) => $"{Opening}{hole.ToString(CultureInfo.InvariantCulture)}{Closing}";

    public static bool IsMarked(string text) => text.IndexOfAny(s_marks) >= 0;

    /// <summary>Reads an object.</summary>
    /// <param name="mapping">The object.</param>
    /// <param name="part">The document that it is in.</param>
    public RecordValue ReadObject(YamlMapping mapping, ManifestPart part)
    {
        var fields = new Dictionary<string, Value>();
        foreach (var entry in mapping.MergedEntries)
            fields[IsMarked(entry.Key.Value) ? "?" : entry.Key.Value] = Read(entry.Value, part);
        return new RecordValue(fields) { Manifest = part.FindSite(mapping) };
    }

    private Value Read(YamlNode node, ManifestPart part) =>
        node switch
        {
            YamlMapping mapping => ReadObject(mapping, part),
            YamlSequence list => new SequenceValue([.. list.Items.Select(item => (Conditions.Condition.True, Read(item, part)))]),
            YamlScalar scalar => Read(scalar, part),
            _ => new Unknown("a part of a manifest"),
        };

    private Value Read(YamlScalar scalar, ManifestPart part)
    {
        var text = scalar.Value;
        if (IsMarked(text))
            return WithHoles(text);
        if (scalar.Style == YamlStyle.Plain)
        {
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return new Constant(number);
            if (text is "true" or "false")
                return new Constant(text == "true");
            if (text is "" or "null" or "~")
                return Constant.Null;
        }
        return new Constant(text, part.FindSite(scalar));
    }

    private Value WithHoles(string text)
    {
        var parts = new List<Value>();
        var at = 0;
        while (text.IndexOf(Opening, at) is >= 0 and var open && text.IndexOf(Closing, open) is >= 0 and var close)
        {
            if (open > at)
                parts.Add(new Constant(text.Substring(at, open - at)));
            parts.Add(holes[int.Parse(text.Substring(open + 1, close - open - 1), CultureInfo.InvariantCulture)]);
            at = close + 1;
        }
        if (at < text.Length)
            parts.Add(new Constant(text.Substring(at)));
        return parts.Count == 1 ? parts[0] : new Text(parts);
    }
}
