using System.Text;

namespace DataGravity.Core.Tests.Configuration;

/// <summary>Writes a document in the notations it asks for. What the text then means is for the readers to agree on.</summary>
internal static class YamlPrinter
{
    public static string Print(Doc doc)
    {
        var text = new StringBuilder();
        Block(doc, 0, text, inLine: false);
        return text.ToString();
    }

    private static void Block(Doc doc, int indent, StringBuilder text, bool inLine)
    {
        switch (doc)
        {
            case Map { Flow: false, Entries.Count: > 0 } map:
                foreach (var (key, value) in map.Entries)
                {
                    Indent(text, inLine ? 0 : indent);
                    inLine = false;
                    text.Append(
                        map.Comment == 6 ? $"? {Inline(key, isKey: true)}\n{new string(' ', indent)}:" : Inline(key, isKey: true) + ":"
                    );
                    var flush = value is List { Flow: false, Flush: true, Items.Count: > 0 };
                    Value(value, flush ? indent : indent + 2, text, map.Comment);
                }

                break;
            case List { Flow: false, Items.Count: > 0 } list:
                foreach (var item in list.Items)
                {
                    Indent(text, inLine ? 0 : indent);
                    inLine = false;
                    text.Append('-');
                    if (item is Map { Flow: false, Entries.Count: > 0 } or List { Flow: false, Items.Count: > 0 } && !list.Flush)
                    {
                        text.Append(' ');
                        Block(item, indent + 2, text, inLine: true);
                    }
                    else
                    {
                        Value(item, indent + 2, text, 0);
                    }
                }

                break;
            default:
                Indent(text, indent);
                Value(doc, indent, text, 0);
                break;
        }
    }

    private static void Value(Doc value, int indent, StringBuilder text, int comment)
    {
        if (value is Map { Flow: false, Entries.Count: > 0 } or List { Flow: false, Items.Count: > 0 })
        {
            text.Append(
                comment switch
                {
                    1 => " # note\n",
                    2 => "\n\n",
                    3 => "   \n      # note\n",
                    _ => "\n",
                }
            );
            Block(value, indent, text, inLine: false);
        }
        else if (value is Leaf { Style: 8 or 9 or 10 } leaf && BlockScalar(leaf, indent) is { } block)
        {
            text.Append(' ').Append(block);
        }
        else
        {
            var inline = value is Leaf scalar ? Folded(scalar, indent) : Inline(value, isKey: false);
            text.Append(comment == 4 ? "\t" : " ").Append(inline).Append(comment == 5 ? "  # note: it's [\n" : "\n");
        }
    }

    private static string? BlockScalar(Leaf leaf, int indent)
    {
        if (leaf.Text.Any(c => c is < ' ' and not '\n' or '\u2028') || leaf.Text.Trim('\n').Length == 0)
        {
            return null;
        }

        var body = leaf.Text.TrimEnd('\n');
        var trailing = leaf.Text.Length - body.Length;
        var deep = Math.Max(indent, 1);
        var text = new StringBuilder(leaf.Style == 8 ? "|" : ">");
        text.Append(
            trailing == 0 ? "-"
            : trailing == 1 ? ""
            : "+"
        );
        text.Append(body[0] is ' ' or '\n' ? "2" : "").Append('\n');
        deep = body[0] is ' ' or '\n' ? Math.Max(indent - 2, 0) + 2 : deep;
        foreach (var line in body.Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : new string(' ', deep) + line).Append('\n');
        }

        return text.Append('\n', Math.Max(trailing - 1, 0)).ToString();
    }

    // Breaks a line at the first blank between words, which every notation allows.
    private static string Folded(Leaf leaf, int indent)
    {
        var text = Inline(leaf, isKey: false);
        var blank = text.IndexOf(' ');
        return
            leaf.Style % 3 == 0
            && blank > 1
            && blank < text.Length - 2
            && text[blank + 1] is >= 'a' and <= 'z'
            && text[blank - 1] is >= 'a' and <= 'z'
            ? text.Remove(blank, 1).Insert(blank, "\n" + new string(' ', indent + 1))
            : text;
    }

    private static string Inline(Doc doc, bool isKey) =>
        doc switch
        {
            List list => "[" + string.Join(list.Flush ? ", " : " ,\n            ", list.Items.Select(i => Inline(i, isKey: false))) + "]",
            Map map => "{"
                + string.Join(
                    ", ",
                    map.Entries.Select(e =>
                        (map.Comment == 6 ? "? " : "")
                        + Inline(e.Key, isKey: true)
                        + (map.Comment == 1 ? " : " : ": ")
                        + Inline(e.Value, isKey: false)
                    )
                )
                + "}",
            Leaf { Style: < 4 or > 7 } leaf when IsPlain(leaf.Text) => leaf.Text,
            Leaf { Style: < 6 } leaf when !leaf.Text.Any(c => c < ' ' || c > '\xff') && !isKey => "'" + leaf.Text.Replace("'", "''") + "'",
            Leaf leaf => Double(leaf.Text),
            _ => throw new InvalidOperationException(),
        };

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text == text.Trim()
        && !text.Contains(": ")
        && !text.Contains(" #")
        && !text.EndsWith(':')
        && text is not ("-" or "---")
        && !text.Any(c => c is < ' ' or ',' or '[' or ']' or '{' or '}' or '?' or '*' or '\u2028' or '\u00a0')
        && !"-?:#&*!|>'\"%@` ".Contains(text[0]);

    private static string Double(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    < ' ' => $"\\x{(int)c:x2}",
                    '\u2028' => "\\L",
                    '\u00a0' => "\\_",
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    private static void Indent(StringBuilder text, int indent) => text.Append(' ', indent);
}
