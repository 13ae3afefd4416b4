using DataGravity.Configuration.Scalars;

namespace DataGravity.Configuration.Reading;

/// <summary>Reads nodes that are structured by indentation.</summary>
internal sealed class BlockReader
{
    private readonly Scanner _scanner;
    private readonly Anchors _anchors;
    private readonly InlineReader _inlines;
    private readonly BlockCollectionReader _collections;

    public BlockReader(Scanner scanner)
    {
        this._scanner = scanner;
        _anchors = new(scanner);
        _inlines = new(scanner, _anchors);
        _collections = new(scanner, this, _inlines);
    }

    public YamlNode? ReadDocument()
    {
        SkipDirectives();
        if (_scanner.AtDocumentEnd)
        {
            return null;
        }

        var root = ReadNode(-1, BlockParent.Document, 1);
        _scanner.SkipTrivia();
        if (!_scanner.AtDocumentEnd)
        {
            _scanner.Report("This does not belong to what is above it.", _scanner.Position, _scanner.Position + 1);
        }

        return root;
    }

    /// <summary>Reads the content of an entry in a collection that is indented by <paramref name="parentIndent"/>.</summary>
    public YamlNode ReadNode(int parentIndent, BlockParent parent, int depth)
    {
        var end = _scanner.Position;
        var startsLine = SkipToContent();
        if (!BelongsTo(parentIndent, parent, startsLine))
        {
            return Empty(default, end);
        }

        if (depth > Anchors.MaxDepth)
        {
            _scanner.Report("This is nested too deeply.", _scanner.Position, _scanner.Position + 1);
            return Abandon(end, parentIndent);
        }

        var column = _scanner.Column;
        var properties = NodeProperties.Read(_scanner, inFlow: false);
        end = _scanner.Position;
        if (!properties.Any)
        {
            return ReadContent(Context(startsLine), default, properties);
        }

        var standAlone = SkipToContent();
        if (!BelongsTo(parentIndent, parent, standAlone))
        {
            return _anchors.Define(Empty(properties, end), properties);
        }

        if (standAlone)
        {
            // Properties on a line of their own belong to the node. On the line of the content, they may belong to its first key.
            column = _scanner.Column;
            var inline = NodeProperties.Read(_scanner, inFlow: false);
            return _anchors.Define(ReadContent(Context(startsLine: true), properties, inline), properties);
        }

        return ReadContent(Context(startsLine), default, properties);

        BlockContext Context(bool startsLine) => new(_scanner.Position, column, parentIndent, parent, startsLine, depth);
    }

    private YamlNode ReadContent(BlockContext context, NodeProperties node, NodeProperties inline)
    {
        var start = _scanner.Position;
        if (_scanner.Current is '|' or '>')
        {
            return _anchors.Define(BlockScalar.Read(_scanner, context.ParentIndent).WithTag(node.Tag ?? inline.Tag), inline);
        }

        if (_scanner.AtIndicator('-'))
        {
            if (!context.AllowsCollection || inline.Any)
            {
                return Abandon(start, context.ParentIndent, "A list starts on a line of its own.");
            }

            return _collections.ReadSequence(node.Tag, context);
        }

        if (_scanner.AtIndicator('?') && context.AllowsCollection && !inline.Any)
        {
            return _collections.ReadMapping(node.Tag, context);
        }

        var content = _inlines.Read(inline, context.ParentIndent, context.Depth);
        if (content is null)
        {
            // On a line of its own it was perhaps meant as a key, with others below.
            return context.StartsLine ? _collections.ReadMapping(null, node.Tag, context) : Abandon(start, context.ParentIndent);
        }

        var end = _scanner.Position;
        _scanner.SkipBlanks();
        if (!_scanner.AtIndicator(':'))
        {
            _scanner.Position = end;
            return node.Tag is null ? content : content.With(node.Tag);
        }

        if (context.AllowsCollection)
        {
            // If the text has several lines and the last is a key, then the first line lacks its colon.
            var isKey = InlineReader.IsOneLine(content);
            _scanner.Position = isKey ? _scanner.Position : start;
            return _collections.ReadMapping(isKey ? (YamlScalar)content : _inlines.ReadKey(context.Depth), node.Tag, context);
        }

        if (!InlineReader.IsOneLine(content) && content is YamlScalar { Style: YamlStyle.Plain })
        {
            // The lines below are a misplaced mapping, not part of this text.
            _scanner.Position = start;
            return _inlines.ReadPlainLine(inline);
        }

        return Abandon(
            start,
            context.ParentIndent,
            "A mapping starts on a line of its own; text with a colon and a blank needs quotes.",
            end
        );
    }

    // Gives up a node: it becomes empty, and reading continues after its deeper lines.
    private YamlScalar Abandon(int start, int parentIndent, string? message = null, int? end = null)
    {
        if (message is not null)
        {
            _scanner.Report(message, start, end ?? start + 1);
        }

        var span = _scanner.Span(start, start);
        _scanner.Recover(parentIndent);
        return new("", YamlStyle.Plain, span);
    }

    private bool BelongsTo(int parentIndent, BlockParent parent, bool startsLine) =>
        !_scanner.AtDocumentEnd
        && (
            !startsLine
            || _scanner.Column > parentIndent
            || parent is BlockParent.Mapping or BlockParent.ExplicitValue && _scanner.Column == parentIndent && _scanner.AtIndicator('-')
        );

    // Whether the next content is the first on its line.
    private bool SkipToContent()
    {
        _scanner.SkipTrivia();
        return _scanner.IsFirstOnLine;
    }

    private void SkipDirectives()
    {
        _scanner.SkipTrivia();
        while (_scanner.Current == '%' && _scanner.Column == 0)
        {
            _scanner.SkipToLineEnd();
            _scanner.SkipTrivia();
        }

        if (_scanner.Current == '-' && _scanner.AtDocumentEnd)
        {
            _scanner.Position += 3;
            _scanner.SkipTrivia();
        }
    }

    private YamlScalar Empty(NodeProperties properties, int at) => new("", YamlStyle.Plain, _scanner.Span(at, at), properties.Tag);
}
