namespace DataGravity.Configuration.Reading;

/// <summary>Reads mappings and sequences whose entries are lines at one indentation.</summary>
internal sealed class BlockCollectionReader(Scanner scanner, BlockReader nodes, InlineReader inlines)
{
    /// <summary>Reads a mapping whose first key follows a question mark.</summary>
    public YamlMapping ReadMapping(string? tag, BlockContext context) =>
        ReadMapping(ReadExplicitKey(context.Column, context.Depth), tag, context);

    /// <summary>Reads a mapping after its first key. The key is null if it is broken; that has been reported.</summary>
    public YamlMapping ReadMapping(YamlScalar? firstKey, string? tag, BlockContext context) =>
        ReadMapping((firstKey, BlockParent.Mapping), tag, context);

    // Each key comes with the kind of its value's parent; null for a key without a value.
    private YamlMapping ReadMapping((YamlScalar? Name, BlockParent? Value) key, string? tag, BlockContext context)
    {
        var indent = context.Column;
        var end = context.Start;
        var entries = new List<YamlEntry>();
        var keys = new KeySet(scanner);
        while (true)
        {
            if (key.Name is null)
            {
                scanner.Recover(indent);
            }
            else
            {
                keys.Add(key.Name);
                var value = key.Value is { } parent
                    ? ReadValue(indent, parent, context.Depth)
                    : new YamlScalar("", YamlStyle.Plain, scanner.Span(key.Name.Span.End, key.Name.Span.End));
                entries.Add(new(key.Name, value));
                end = Math.Max(end, value.Span.End);
            }

            if (!FindEntry(context.ParentIndent, ref indent, isSequence: false))
            {
                return new(entries, scanner.Span(context.Start, end), tag);
            }

            key = scanner.AtIndicator('?') ? ReadExplicitKey(indent, context.Depth) : (inlines.ReadKey(context.Depth), BlockParent.Mapping);
        }
    }

    private YamlNode ReadValue(int indent, BlockParent parent, int depth)
    {
        scanner.Position++; // the colon
        return nodes.ReadNode(indent, parent, depth + 1);
    }

    // Reads a key after a question mark. If it has a value, the value's colon begins a line below.
    private (YamlScalar? Name, BlockParent? Value) ReadExplicitKey(int indent, int depth)
    {
        var start = scanner.Position++;
        if (nodes.ReadNode(indent, BlockParent.Sequence, depth + 1) is not YamlScalar key)
        {
            scanner.Report(InlineReader.NoKey, start, start + 1);
            return (null, null);
        }

        var end = scanner.Position;
        scanner.SkipTrivia();
        var hasValue = !scanner.AtDocumentEnd && scanner.IsFirstOnLine && scanner.Column == indent && scanner.AtIndicator(':');
        scanner.Position = hasValue ? scanner.Position : end;
        return (key, hasValue ? BlockParent.ExplicitValue : null);
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
        } while (FindEntry(context.ParentIndent, ref indent, isSequence: true));

        return new(items, scanner.Span(context.Start, end), tag);
    }

    // Goes to the next entry, skipping lines that fit nowhere; false at the end of the collection.
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
                // A sequence may be indented as deep as its key. Then only the dash tells them apart.
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
