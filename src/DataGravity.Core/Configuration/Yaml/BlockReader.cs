namespace DataGravity.Configuration;

/// <summary>Reads nodes whose structure is their indentation.</summary>
internal sealed class BlockReader
{
    private const int OneLine = int.MaxValue;
    private const int MaxBrokenCollections = 100;
    private const string OnlyScalarKeys = "Only plain or quoted text is supported as a key.";

    private readonly Scanner scanner;
    private readonly Anchors anchors;
    private readonly FlowReader flow;
    private readonly BlockCollectionReader collections;
    private int brokenCollections;

    public BlockReader(Scanner scanner)
    {
        this.scanner = scanner;
        anchors = new(scanner);
        flow = new(scanner, anchors);
        collections = new(scanner, this);
    }

    /// <summary>What a node is the content of; decides what may stand on the same line.</summary>
    public enum Parent
    {
        /// <summary>The file.</summary>
        Document,

        /// <summary>Behind <c>key:</c>.</summary>
        Mapping,

        /// <summary>Behind <c>- </c>.</summary>
        Sequence,
    }

    public YamlNode? ReadDocument()
    {
        SkipDirectives();
        if (scanner.AtDocumentEnd)
        {
            return null;
        }

        var root = ReadNode(-1, Parent.Document, 1);
        scanner.SkipTrivia();
        if (!scanner.AtDocumentEnd)
        {
            scanner.Report("This does not belong to what is above it.", scanner.Position, scanner.Position + 1);
        }

        return root;
    }

    /// <summary>Reads the content of an entry whose collection is indented by <paramref name="parentIndent"/>.</summary>
    public YamlNode ReadNode(int parentIndent, Parent parent, int depth)
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
        if (properties.Any && SkipToContent())
        {
            // Properties on a line of their own are the node's. What stands on the line of the content may be its first key's.
            if (!BelongsTo(parentIndent, parent, startsLine: true))
            {
                return anchors.Define(Empty(properties, end), properties);
            }

            column = scanner.Column;
            var inline = NodeProperties.Read(scanner, inFlow: false);
            return anchors.Define(ReadContent(Context(startsLine: true), properties, inline), properties);
        }

        return ReadContent(Context(startsLine), default, properties);

        Context Context(bool startsLine) => new(scanner.Position, column, parentIndent, parent, startsLine, depth);
    }

    /// <summary>Reads a key at the position, or reports why it is none and returns null.</summary>
    public YamlScalar? ReadKey(int depth)
    {
        var start = scanner.Position;
        var properties = NodeProperties.Read(scanner, inFlow: false);
        var key = ReadInline(properties, OneLine, depth);
        if (key is null)
        {
            return null;
        }

        var end = scanner.Position;
        scanner.SkipBlanks();
        if (key is YamlScalar scalar && scanner.AtIndicator(':') && IsOneLine(scalar))
        {
            return scalar;
        }

        scanner.Report(key is YamlScalar ? "A key needs a colon and a blank behind it." : OnlyScalarKeys, start, end);
        return null;
    }

    private YamlNode ReadContent(Context context, NodeProperties node, NodeProperties inline)
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

        var content = ReadInline(inline, context.ParentIndent, context.Depth);
        if (content is null)
        {
            return Abandon(start, context.ParentIndent);
        }

        var end = scanner.Position;
        scanner.SkipBlanks();
        if (!scanner.AtIndicator(':'))
        {
            scanner.Position = end;
            return node.Tag is null ? content : content.With(node.Tag);
        }

        var isOneLine = content is YamlScalar scalar && IsOneLine(scalar);
        if (context.AllowsCollection)
        {
            // Of several lines, the last of which is a key, the first one lacks its colon.
            scanner.Position = isOneLine ? scanner.Position : start;
            return collections.ReadMapping(isOneLine ? (YamlScalar)content : null, node.Tag, context);
        }

        if (isOneLine || content is not YamlScalar { Style: YamlStyle.Plain })
        {
            return Abandon(start, context.ParentIndent, "A mapping starts on a line of its own; text with a colon and a blank needs quotes.", end);
        }

        // The lines below are a misplaced mapping, not more of this text.
        scanner.Position = start;
        return Name(PlainScalar.ReadLine(scanner, inFlow: false), inline);
    }

    // A scalar, alias or collection in brackets; null when it is broken, which has been reported.
    private YamlNode? ReadInline(NodeProperties properties, int parentIndent, int depth)
    {
        var start = scanner.Position;
        switch (scanner.Current)
        {
            case '[' or '{':
                if (flow.Read(properties, depth) is { } collection)
                {
                    return collection;
                }

                // What stands between here and the failure may be fine; but do not read it over and over.
                scanner.Position = ++brokenCollections <= MaxBrokenCollections ? start : scanner.Position;
                return null;
            case '*':
                return anchors.ReadAlias(depth, inFlow: false);
            case '"' or '\'':
                return QuotedScalar.Read(scanner) is { } quoted ? Name(quoted, properties) : null;
        }

        if (!PlainScalar.CanStart(scanner, inFlow: false))
        {
            scanner.Report(
                scanner.AtIndicator('?') ? "Complex keys (?) are not supported." : "No value can start with this character; it needs quotes.",
                start,
                start + 1);
            return null;
        }

        var line = PlainScalar.ReadLine(scanner, inFlow: false);
        return Name(PlainScalar.ReadOn(scanner, line, parentIndent, inFlow: false), properties);
    }

    private YamlScalar Name(YamlScalar scalar, NodeProperties properties) => anchors.Define(scalar.WithTag(properties.Tag), properties);

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

    private bool BelongsTo(int parentIndent, Parent parent, bool startsLine) =>
        !scanner.AtDocumentEnd
        && (!startsLine
            || scanner.Column > parentIndent
            || parent == Parent.Mapping && scanner.Column == parentIndent && scanner.AtIndicator('-'));

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

    private static bool IsOneLine(YamlScalar scalar) => scalar.Span.StartLine == scalar.Span.EndLine;

    /// <summary>Where the content of a node stands.</summary>
    public readonly record struct Context(int Start, int Column, int ParentIndent, Parent Parent, bool StartsLine, int Depth)
    {
        /// <summary>A block collection begins on its own line, or behind a dash.</summary>
        public bool AllowsCollection => StartsLine || Parent == Parent.Sequence;
    }
}
