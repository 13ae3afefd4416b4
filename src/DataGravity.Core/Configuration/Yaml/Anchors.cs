using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration;

/// <summary>The anchors met so far. Limits how far the aliases of a small file can expand.</summary>
internal sealed class Anchors(Scanner scanner)
{
    /// <summary>
    /// The levels that a document may nest, counted through aliases. An unoptimized build needs 200 KB of stack for this many.
    /// </summary>
    public const int MaxDepth = 100;

    private const long MaxAliasedNodes = 100_000;

    private readonly Dictionary<string, YamlNode> _nodes = new(StringComparer.Ordinal);
    private long _aliasedNodes;

    /// <summary>
    /// Registers <paramref name="node"/> under its anchor, if it has one. The node is complete, so it cannot contain itself.
    /// </summary>
    public T Define<T>(T node, NodeProperties properties)
        where T : YamlNode
    {
        if (properties.Anchor is { } anchor)
        {
            _nodes[anchor] = node;
        }

        return node;
    }

    /// <summary>Reads <c>*name</c> at the position.</summary>
    public YamlNode ReadAlias(int depth, bool inFlow)
    {
        var start = scanner.Position;
        var name = NodeProperties.ReadWord(scanner, inFlow).Substring(1);
        if (!_nodes.TryGetValue(name, out var node))
        {
            return Refuse($"Nothing above is named &{name}.", start);
        }

        _aliasedNodes += node.Weight;
        return _aliasedNodes > MaxAliasedNodes || depth + node.Height > MaxDepth
            ? Refuse("The aliases of this file expand to too many values or levels.", start)
            : node;
    }

    private YamlScalar Refuse(string message, int start)
    {
        scanner.Report(message, start, scanner.Position);
        return new("", YamlStyle.Plain, scanner.Span(start, start));
    }
}
