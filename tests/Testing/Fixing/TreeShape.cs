using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Renders a tree, a line per node and token, so that two can be compared and their difference be read.</summary>
internal sealed class TreeShape(Type syntaxKindType, bool withTrivia)
{
    public string Of(SyntaxNode root)
    {
        var lines = new StringBuilder();
        Append(root, indent: 0, lines);
        return lines.ToString();
    }

    private void Append(SyntaxNodeOrToken item, int indent, StringBuilder lines)
    {
        lines.Append(' ', indent);
        if (item.AsNode() is { } node)
        {
            lines.Append("Node(").Append(Kind(node.RawKind)).Append("):\n");
            foreach (var child in node.ChildNodesAndTokens())
            {
                Append(child, indent + 2, lines);
            }

            return;
        }

        var token = item.AsToken();
        lines.Append("Token(").Append(Kind(token.RawKind)).Append("): ").Append(Escape(token.Text)).Append('\n');
        foreach (var (side, trivia) in withTrivia ? Trivia(token) : [])
        {
            lines.Append(' ', indent + 2).Append(side).Append('(').Append(Kind(trivia.RawKind)).Append("): ").Append(Escape(trivia.ToString())).Append('\n');
            if (trivia.GetStructure() is { } structure)
            {
                Append(structure, indent + 4, lines);
            }
        }
    }

    private static IEnumerable<(string Side, SyntaxTrivia Trivia)> Trivia(SyntaxToken token) =>
        token.LeadingTrivia.Select(trivia => ("Leading", trivia)).Concat(token.TrailingTrivia.Select(trivia => ("Trailing", trivia)));

    private string Kind(int rawKind) => Enum.Format(syntaxKindType, (ushort)rawKind, "G");

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
