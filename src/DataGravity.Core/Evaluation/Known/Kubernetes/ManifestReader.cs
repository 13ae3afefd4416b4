using System.Text;
using DataGravity.Configuration;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// A reader for the objects that are described in YAML texts, one document each. A hole in a text, such as an output of a resource, becomes
/// a hole of the scalar that it stands in.
/// </summary>
internal static class ManifestReader
{
    private const int MaxDocuments = 256;
    private const int MaxHeight = 64;

    /// <summary>Reads the objects in a text of the program. Whatever is no object, or cannot be read, is left out.</summary>
    /// <param name="manifest">The text.</param>
    /// <param name="linesOf">Finds where the lines of a file of the program start. Null if no file of the program has the text.</param>
    public static IEnumerable<RecordValue> Read(Value manifest, Func<SourceFile, IReadOnlyList<int>?>? linesOf)
    {
        var holes = new List<Value>();
        return TextOf(manifest, holes) is { } text ? Read(text, new ManifestNodes(holes), ManifestText.Find(manifest, text, linesOf)) : [];
    }

    /// <summary>Reads the objects in a file. Their texts remember their lines.</summary>
    public static IEnumerable<RecordValue> Read((string Path, string Text) file) =>
        ManifestNodes.IsMarked(file.Text) ? [] : Read(file.Text, new ManifestNodes([]), new ManifestText.InFile(file.Path));

    private static IEnumerable<RecordValue> Read(string text, ManifestNodes nodes, ManifestText source)
    {
        foreach (var (start, end, line) in Split(text).Take(MaxDocuments))
        {
            if (
                YamlDocument.Read(text.Substring(start, end - start)).Root is YamlMapping root
                && root.Weight <= Budget.MaxTree
                && root.Height <= MaxHeight
            )
            {
                yield return nodes.ReadObject(root, new ManifestPart(source, start, line));
            }
        }
    }

    private static string? TextOf(Value manifest, List<Value> holes)
    {
        switch (manifest)
        {
            case Constant { Content: string text }:
                return ManifestNodes.IsMarked(text) ? null : text;
            case Text { Parts: var parts }:
                var written = new StringBuilder();
                foreach (var part in parts)
                {
                    if (part is Constant known)
                    {
                        if (ManifestNodes.IsMarked(known.ToString()))
                            return null;
                        written.Append(known);
                        continue;
                    }
                    written.Append(ManifestNodes.Mark(holes.Count));
                    holes.Add(part);
                }
                return written.ToString();
            default:
                return null;
        }
    }

    /// <summary>The documents of a text. A line that begins a document is part of it, since content may follow on that line.</summary>
    private static IEnumerable<(int Start, int End, int Line)> Split(string text)
    {
        var (start, first) = (0, 0);
        for (var (at, line) = (0, 0); at < text.Length; line++)
        {
            if (IsMarker(text, at))
            {
                yield return (start, at, first);
                // The line that ends a document is not part of the next one.
                (start, first) = text[at] == '.' ? (EndOf(text, at), line + 1) : (at, line);
            }
            at = EndOf(text, at);
        }
        yield return (start, text.Length, first);
    }

    private static int EndOf(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    private static bool IsMarker(string text, int at) =>
        (string.CompareOrdinal(text, at, "---", 0, 3) == 0 || string.CompareOrdinal(text, at, "...", 0, 3) == 0)
        && (at + 3 == text.Length || char.IsWhiteSpace(text[at + 3]));
}
