namespace DataGravity.Configuration;

/// <summary>Mappings and sequences whose entries are lines at one indentation.</summary>
internal sealed class BlockCollectionReader(Scanner scanner, BlockReader nodes, InlineReader inlines)
{
    /// <summary>Reads a mapping behind its first key; null if that is broken, which has been reported.</summary>
    public YamlMapping ReadMapping(YamlScalar? key, string? tag, BlockContext context)
    {
        var indent = context.Column;
        var end = context.Start;
        var entries = new List<YamlEntry>();
        var keys = new KeySet(scanner);
        while (true)
        {
            if (key is null)
            {
                scanner.Recover(indent);
            }
            else
            {
                keys.Add(key);
                scanner.Position++; // the colon
                var value = nodes.ReadNode(indent, BlockParent.Mapping, context.Depth + 1);
                entries.Add(new(key, value));
                end = Math.Max(end, value.Span.End);
            }

            if (!FindEntry(context.ParentIndent, ref indent, isSequence: false))
            {
                return new(entries, scanner.Span(context.Start, end), tag);
            }

            key = inlines.ReadKey(context.Depth);
        }
    }

    /// <summary>Reads a sequence from its first dash.</summary>
    public YamlSequence ReadSequence(string? tag, BlockContext context)
    {
        var indent = context.Column;
        var end = context.Start;
        var items = new List<YamlNode>();
        do
        {
            scanner.Position++; // the dash
            var item = nodes.ReadNode(indent, BlockParent.Sequence, context.Depth + 1);
            items.Add(item);
            end = Math.Max(end, item.Span.End);
        }
        while (FindEntry(context.ParentIndent, ref indent, isSequence: true));

        return new(items, scanner.Span(context.Start, end), tag);
    }

    // Goes to the next entry, over lines that fit in nowhere; false when the collection is over.
    private bool FindEntry(int parentIndent, ref int indent, bool isSequence)
    {
        while (true)
        {
            scanner.SkipTrivia();
            if (scanner.AtDocumentEnd)
            {
                return false;
            }

            var column = scanner.Column;
            var atDash = scanner.AtIndicator('-');
            if (!scanner.IsFirstOnLine)
            {
                Skip("This does not belong to the value before it.", indent);
            }
            else if (column <= parentIndent)
            {
                // A sequence may stand as deep as its key, so there only the dash tells them apart.
                return isSequence && atDash && column == indent;
            }
            else if (column > indent)
            {
                Skip("This line is indented more than its neighbours.", indent);
            }
            else if (atDash != isSequence)
            {
                Skip(isSequence ? "A list entry needs a dash and a blank." : "A list entry does not fit among keys.", column);
            }
            else
            {
                if (column < indent)
                {
                    scanner.Report("This line is indented less than its neighbours.", scanner.Position, scanner.Position + 1);
                    indent = column;
                }

                return true;
            }
        }
    }

    private void Skip(string message, int indent)
    {
        scanner.Report(message, scanner.Position, scanner.Position + 1);
        scanner.Recover(indent);
    }
}
