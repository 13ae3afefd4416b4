using System.Globalization;
using System.Text;
using DataGravity.Configuration;

namespace DataGravity.Evaluation;

/// <summary>
/// A reader for the objects that a program describes in YAML texts, one document each. A hole in a text, such as an output of a resource,
/// becomes a hole of the scalar that it stands in.
/// </summary>
internal static class ManifestReader
{
    private const int MaxDocuments = 256;
    private const int MaxHeight = 64;

    // Enclose the number of a hole. A program that writes these characters itself writes no manifest.
    private const char Opening = '\uFFFE';
    private const char Closing = '\uFFFF';

    private static readonly char[] s_marks = [Opening, Closing];

    /// <summary>Reads the objects in a text. Whatever is no object, or cannot be read, is left out.</summary>
    public static IEnumerable<RecordValue> Read(Value manifest)
    {
        var holes = new List<Value>();
        if (TextOf(manifest, holes) is not { } text)
            return [];
        return Split(text)
            .Take(MaxDocuments)
            .Select(document => YamlDocument.Read(document).Root)
            .OfType<YamlMapping>()
            .Where(root => root.Weight <= Budget.MaxTree && root.Height <= MaxHeight)
            .Select(root => Record(root, holes));
    }

    private static string? TextOf(Value manifest, List<Value> holes)
    {
        switch (manifest)
        {
            case Constant { Content: string text }:
                return text.IndexOfAny(s_marks) < 0 ? text : null;
            case Text { Parts: var parts }:
                var written = new StringBuilder();
                foreach (var part in parts)
                {
                    if (part is Constant known)
                    {
                        if (known.ToString().IndexOfAny(s_marks) >= 0)
                            return null;
                        written.Append(known);
                        continue;
                    }
                    written.Append(Opening).Append(holes.Count.ToString(CultureInfo.InvariantCulture)).Append(Closing);
                    holes.Add(part);
                }
                return written.ToString();
            default:
                return null;
        }
    }

    /// <summary>Splits a text at the lines that begin a document.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var document = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("---", StringComparison.Ordinal))
            {
                yield return document.ToString();
                document.Clear();
            }
            else
            {
                document.Append(line).Append('\n');
            }
        }
        yield return document.ToString();
    }

    private static Value Read(YamlNode node, List<Value> holes) =>
        node switch
        {
            YamlMapping mapping => Record(mapping, holes),
            YamlSequence sequence => new SequenceValue([.. sequence.Items.Select(item => (Conditions.Condition.True, Read(item, holes)))]),
            YamlScalar scalar => Scalar(scalar, holes),
            _ => new Unknown("a part of a manifest"),
        };

    private static RecordValue Record(YamlMapping mapping, List<Value> holes)
    {
        var fields = new Dictionary<string, Value>();
        foreach (var entry in mapping.Entries)
            fields[entry.Key.Value.IndexOf(Opening) < 0 ? entry.Key.Value : "?"] = Read(entry.Value, holes);
        return new RecordValue(fields);
    }

    private static Value Scalar(YamlScalar scalar, List<Value> holes)
    {
        var text = scalar.Value;
        if (text.IndexOf(Opening) >= 0)
            return WithHoles(text, holes);
        if (scalar.Style != YamlStyle.Plain)
            return new Constant(text);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new Constant(number)
            : text is "true" or "false" ? new Constant(text == "true")
            : text is "" or "null" or "~" ? Constant.Null
            : new Constant(text);
    }

    private static Value WithHoles(string text, List<Value> holes)
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
