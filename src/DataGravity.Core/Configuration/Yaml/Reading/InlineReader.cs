using DataGravity.Configuration.Scalars;

namespace DataGravity.Configuration.Reading;

/// <summary>Reads nodes that may be on the line of a key (scalars, aliases, collections in brackets), and keys themselves.</summary>
internal sealed class InlineReader(Scanner scanner, Anchors anchors)
{
    /// <summary>The message for a key that is a list or a mapping.</summary>
    public const string NoKey = "Only plain or quoted text is supported as a key.";

    private const int OneLine = int.MaxValue;
    private const int MaxBrokenCollections = 100;

    private readonly FlowReader _flow = new(scanner, anchors);
    private int _brokenCollections;

    /// <summary>Reads a scalar, alias or collection in brackets. If it is broken, reports that and returns null.</summary>
    public YamlNode? Read(NodeProperties properties, int parentIndent, int depth)
    {
        var start = scanner.Position;
        switch (scanner.Current)
        {
            case '[' or '{':
                if (_flow.Read(properties, depth) is { } collection)
                {
                    return collection;
                }

                // The text up to the failure may be fine, so read on from the start. But not too often, or the same text is read again and
                // again.
                scanner.Position = ++_brokenCollections <= MaxBrokenCollections ? start : scanner.Position;
                return null;
            case '*':
                return anchors.ReadAlias(depth, inFlow: false);
            case '"' or '\'':
                return QuotedScalar.Read(scanner) is { } quoted ? Name(quoted, properties) : null;
        }

        if (!PlainScalar.CanStart(scanner, inFlow: false))
        {
            scanner.Report("No value can start with this character; it needs quotes.", start, start + 1);
            return null;
        }

        var line = PlainScalar.ReadLine(scanner, inFlow: false);
        return Name(PlainScalar.ReadOn(scanner, line, parentIndent, inFlow: false), properties);
    }

    /// <summary>Reads a plain scalar that ends with its line.</summary>
    public YamlScalar ReadPlainLine(NodeProperties properties) => Name(PlainScalar.ReadLine(scanner, inFlow: false), properties);

    /// <summary>Reads a key at the position. If there is none, reports that and returns null.</summary>
    public YamlScalar? ReadKey(int depth)
    {
        var start = scanner.Position;
        var properties = NodeProperties.Read(scanner, inFlow: false);
        var key = Read(properties, OneLine, depth);
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

        scanner.Report(key is YamlScalar ? "A key needs a colon and a blank after it." : NoKey, start, end);
        return null;
    }

    public static bool IsOneLine(YamlNode node) => node is YamlScalar && node.Span.StartLine == node.Span.EndLine;

    private YamlScalar Name(YamlScalar scalar, NodeProperties properties) => anchors.Define(scalar.WithTag(properties.Tag), properties);
}
