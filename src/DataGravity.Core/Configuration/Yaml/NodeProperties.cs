using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration;

/// <summary>The tag and the anchor in front of a node.</summary>
internal readonly record struct NodeProperties(string? Tag, string? Anchor)
{
    private const string CoreTags = "tag:yaml.org,2002:";

    public bool Any => Tag is not null || Anchor is not null;

    /// <summary>Reads the properties at the position and the blanks after them, but no comments or line breaks.</summary>
    public static NodeProperties Read(Scanner scanner, bool inFlow)
    {
        var (tag, anchor) = ((string?)null, (string?)null);
        while (scanner.Current is '!' or '&')
        {
            var word = ReadWord(scanner, inFlow);
            if (word[0] == '&')
            {
                anchor = word.Substring(1);
            }
            else
            {
                tag = Short(word);
            }

            scanner.SkipBlanks();
        }

        return new(tag, anchor);
    }

    /// <summary>Reads an anchor, alias or tag, including its indicator.</summary>
    public static string ReadWord(Scanner scanner, bool inFlow)
    {
        var start = scanner.Position;
        var verbatim = scanner.Peek(1) == '<';
        while (
            !scanner.AtEnd
            && !Characters.IsBlankOrEnd(scanner.Current)
            && !(inFlow && !verbatim && Characters.IsFlowIndicator(scanner.Current))
            && !(scanner.AtIndicator(':') && scanner.Position > start)
        )
        {
            scanner.Position++;
        }

        return scanner.Text.Substring(start, scanner.Position - start);
    }

    private static string Short(string tag)
    {
        if (!tag.StartsWith("!<", StringComparison.Ordinal))
        {
            return tag;
        }

        var uri = tag.Substring(2).TrimEnd('>');
        return uri.StartsWith(CoreTags, StringComparison.Ordinal) ? "!!" + uri.Substring(CoreTags.Length) : uri;
    }
}
