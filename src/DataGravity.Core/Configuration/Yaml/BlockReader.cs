namespace DataGravity.Configuration;

/// <summary>Reads nodes whose structure is their indentation.</summary>
internal sealed class BlockReader
{
    private readonly Scanner scanner;
    private readonly Anchors anchors;
    private readonly InlineReader inlines;
    private readonly BlockCollectionReader collections;

    public BlockReader(Scanner scanner)
    {
        this.scanner = scanner;
        anchors = new(scanner);
        inlines = new(scanner, anchors);
        collections = new(scanner, this, inlines);
    }

    public YamlNode? ReadDocument()
    {
        SkipDirectives();
        if (scanner.AtDocumentEnd)
        {
            return null;
        }

        var root = ReadNode(-1, BlockParent.Document, 1);
        scanner.SkipTrivia();
        if (!scanner.AtDocumentEnd)
        {
            scanner.Report("This does not belong to what is above it.", scanner.Position, scanner.Position + 1);
        }

        return root;
    }

    /// <summary>Reads the content of an entry whose collection is indented by <paramref name="parentIndent"/>.</summary>
    public YamlNode ReadNode(int parentIndent, BlockParent parent, int depth)
    {
        var end = scanner.Position;
        var startsLine = SkipToContent();
        if (!BelongsTo(parentIndent, parent, startsLine))
        {
            return Empty(default, end);
        }

        if (depth > Anchors.MaxDepth)
        {
            scanner.Report("This is nested too deeply.", scanner.Position, scanner.Position + 1);
            return Abandon(end, parentIndent);
        }

        var column = scanner.Column;
        var properties = NodeProperties.Read(scanner, inFlow: false);
        end = scanner.Position;
        if (!properties.Any)
        {
            return ReadContent(Context(startsLine), default, properties);
        }

        var standAlone = SkipToContent();
        if (!BelongsTo(parentIndent, parent, standAlone))
        {
            return anchors.Define(Empty(properties, end), properties);
        }

        if (standAlone)
        {
            // Properties on a line of their own are the node's; those on the line of the content may be its first key's.
            column = scanner.Column;
            var inline = NodeProperties.Read(scanner, inFlow: false);
            return anchors.Define(ReadContent(Context(startsLine: true), properties, inline), properties);
        }

        return ReadContent(Context(startsLine), default, properties);

        BlockContext Context(bool startsLine) => new(scanner.Position, column, parentIndent, parent, startsLine, depth);
    }

    private YamlNode ReadContent(BlockContext context, NodeProperties node, NodeProperties inline)
    {
        var start = scanner.Position;
        if (scanner.Current is '|' or '>')
        {
            return anchors.Define(BlockScalar.Read(scanner, context.ParentIndent).WithTag(node.Tag ?? inline.Tag), inline);
        }

        if (scanner.AtIndicator('-'))
        {
            if (!context.AllowsCollection || inline.Any)
            {
                return Abandon(start, context.ParentIndent, "A list starts on a line of its own.");
            }

            return collections.ReadSequence(node.Tag, context);
        }

        if (scanner.AtIndicator('?') && context.AllowsCollection && !inline.Any)
        {
            return collections.ReadMapping(node.Tag, context);
        }

        var content = inlines.Read(inline, context.ParentIndent, context.Depth);
        if (content is null)
        {
            // On a line of its own it may have been a key, with others below.
            return context.StartsLine ? collections.ReadMapping(null, node.Tag, context) : Abandon(start, context.ParentIndent);
        }

        var end = scanner.Position;
        scanner.SkipBlanks();
        if (!scanner.AtIndicator(':'))
        {
            scanner.Position = end;
            return node.Tag is null ? content : content.With(node.Tag);
        }

        if (context.AllowsCollection)
        {
            // Of several lines the last of which is a key, the first one lacks its colon.
            var isKey = InlineReader.IsOneLine(content);
            scanner.Position = isKey ? scanner.Position : start;
            return collections.ReadMapping(isKey ? (YamlScalar)content : inlines.ReadKey(context.Depth), node.Tag, context);
        }

        if (!InlineReader.IsOneLine(content) && content is YamlScalar { Style: YamlStyle.Plain })
        {
            // The lines below are a misplaced mapping, not more of this text.
            scanner.Position = start;
            return inlines.ReadPlainLine(inline);
        }

        return Abandon(start, context.ParentIndent, "A mapping starts on a line of its own; text with a colon and a blank needs quotes.", end);
    }

    // Gives up a node: nothing stands in its place, and reading goes on behind its deeper lines.
    private YamlScalar Abandon(int start, int parentIndent, string? message = null, int? end = null)
    {
        if (message is not null)
        {
            scanner.Report(message, start, end ?? start + 1);
        }

        var span = scanner.Span(start, start);
        scanner.Recover(parentIndent);
        return new("", YamlStyle.Plain, span);
    }

    private bool BelongsTo(int parentIndent, BlockParent parent, bool startsLine) =>
        !scanner.AtDocumentEnd
        && (!startsLine
            || scanner.Column > parentIndent
            || parent is BlockParent.Mapping or BlockParent.ExplicitValue && scanner.Column == parentIndent && scanner.AtIndicator('-'));

    // Whether the next content is the first on its line.
    private bool SkipToContent()
    {
        scanner.SkipTrivia();
        return scanner.IsFirstOnLine;
    }

    private void SkipDirectives()
    {
        scanner.SkipTrivia();
        while (scanner.Current == '%' && scanner.Column == 0)
        {
            scanner.SkipToLineEnd();
            scanner.SkipTrivia();
        }

        if (scanner.Current == '-' && scanner.AtDocumentEnd)
        {
            scanner.Position += 3;
            scanner.SkipTrivia();
        }
    }

    private YamlScalar Empty(NodeProperties properties, int at) =>
        new("", YamlStyle.Plain, scanner.Span(at, at), properties.Tag);
}
