using DataGravity.Configuration.Scalars;

namespace DataGravity.Configuration.Reading;

/// <summary>Reads collections in brackets: <c>[a, b]</c> and <c>{a: b}</c>.</summary>
internal sealed class FlowReader(Scanner scanner, Anchors anchors)
{
    private bool _failed;

    /// <summary>Reads the collection at the position. If it is broken, reports one problem and returns null.</summary>
    public YamlNode? Read(NodeProperties properties, int depth)
    {
        _failed = false;
        var node = ReadCollection(properties, depth);
        return _failed ? null : node;
    }

    private YamlNode ReadCollection(NodeProperties properties, int depth)
    {
        var start = scanner.Position;
        if (depth > Anchors.MaxDepth)
        {
            Fail("This is nested too deeply.", start);
            return Empty(properties);
        }

        return scanner.Current == '['
            ? anchors.Define(ReadSequence(properties, depth), properties)
            : anchors.Define(ReadMapping(properties, depth), properties);
    }

    private YamlSequence ReadSequence(NodeProperties properties, int depth)
    {
        var start = scanner.Position++;
        var items = new List<YamlNode>();
        while (HasEntry(start, ']'))
        {
            var begin = scanner.Position;
            var isPair = SkipKeyIndicator();
            var item = ReadNode(depth);
            if (AtValue() || isPair)
            {
                // A pair in a sequence is a mapping by itself.
                var entry = ReadPair(item, depth);
                item = new YamlMapping([entry], scanner.Span(begin, scanner.Position));
            }

            items.Add(item);
            ReadSeparator(']');
        }

        return new(items, scanner.Span(start, scanner.Position), properties.Tag);
    }

    private YamlMapping ReadMapping(NodeProperties properties, int depth)
    {
        var start = scanner.Position++;
        var entries = new List<YamlEntry>();
        var keys = new KeySet(scanner);
        while (HasEntry(start, '}'))
        {
            SkipKeyIndicator();
            var entry = ReadPair(ReadNode(depth), depth);
            keys.Add(entry.Key);
            entries.Add(entry);
            ReadSeparator('}');
        }

        return new(entries, scanner.Span(start, scanner.Position), properties.Tag);
    }

    // Whether another entry follows. If not, the closing bracket has been read, or the collection is broken.
    private bool HasEntry(int start, char closing)
    {
        if (_failed)
        {
            return false;
        }

        scanner.SkipTrivia(inFlow: true);
        if (scanner.AtDocumentEnd)
        {
            Fail($"The bracket that opens here has no closing {closing}.", start);
            return false;
        }

        if (scanner.Current != closing)
        {
            return true;
        }

        scanner.Position++;
        return false;
    }

    private void ReadSeparator(char closing)
    {
        scanner.SkipTrivia(inFlow: true);
        if (scanner.Current == ',')
        {
            scanner.Position++;
        }
        else if (!_failed && !scanner.AtDocumentEnd && scanner.Current != closing)
        {
            Fail($"A comma or {closing} is expected here.", scanner.Position);
        }
    }

    private bool AtValue()
    {
        scanner.SkipTrivia(inFlow: true);
        return !_failed && scanner.Current == ':';
    }

    // A question mark may precede a key.
    private bool SkipKeyIndicator()
    {
        if (!scanner.AtIndicator('?'))
        {
            return false;
        }

        scanner.Position++;
        scanner.SkipTrivia(inFlow: true);
        return true;
    }

    private YamlEntry ReadPair(YamlNode key, int depth)
    {
        if (!AtValue())
        {
            return new(AsKey(key), Empty(default));
        }

        scanner.Position++;
        var end = scanner.Position;
        scanner.SkipTrivia(inFlow: true);
        var isEmpty = scanner.AtDocumentEnd || scanner.Current is ',' or ']' or '}';
        return new(AsKey(key), isEmpty ? Empty(default, end) : ReadNode(depth));
    }

    private YamlNode ReadNode(int depth)
    {
        var properties = NodeProperties.Read(scanner, inFlow: true);
        if (properties.Any)
        {
            scanner.SkipTrivia(inFlow: true);
        }

        switch (scanner.Current)
        {
            case '[' or '{':
                return ReadCollection(properties, depth + 1);
            case '*':
                return anchors.ReadAlias(depth, inFlow: true);
            case '"' or '\'':
                var quoted = QuotedScalar.Read(scanner);
                _failed |= quoted is null;
                return quoted is null ? Empty(properties) : Name(quoted, properties);
            case ':' or ',' or ']' or '}' when properties.Any || scanner.Current == ':':
                return Name(Empty(properties), properties);
        }

        if (!PlainScalar.CanStart(scanner, inFlow: true))
        {
            Fail("No value can start with this character here.", scanner.Position);
            return Empty(properties);
        }

        var line = PlainScalar.ReadLine(scanner, inFlow: true);
        return Name(PlainScalar.ReadOn(scanner, line, 0, inFlow: true), properties);
    }

    private YamlScalar Name(YamlScalar scalar, NodeProperties properties) => anchors.Define(scalar.WithTag(properties.Tag), properties);

    private YamlScalar AsKey(YamlNode key)
    {
        if (key is YamlScalar scalar)
        {
            return scalar;
        }

        Fail(InlineReader.NoKey, key.Span.Start);
        return Empty(default, key.Span.Start);
    }

    private YamlScalar Empty(NodeProperties properties, int? at = null)
    {
        var position = at ?? scanner.Position;
        return new("", YamlStyle.Plain, scanner.Span(position, position), properties.Tag);
    }

    private void Fail(string message, int at)
    {
        _failed = true;
        scanner.Report(message, at, at + 1);
    }
}
