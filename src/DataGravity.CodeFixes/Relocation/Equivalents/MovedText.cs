using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>Copies the text of expressions to another place.</summary>
internal static class MovedText
{
    /// <summary>
    /// The text of an expression, indented as if its first line began at the margin; null if that would change its meaning.
    /// </summary>
    public static string? TryWrite(ExpressionSyntax expression) => TryWrite(expression, expression, expression);

    /// <summary>The same, with a part replaced by an expression inside it.</summary>
    public static string? TryWrite(ExpressionSyntax expression, ExpressionSyntax part, ExpressionSyntax inside)
    {
        if (expression.DescendantTokens().Any(token => IsBroken(token)))
            return null;
        var start = part.SpanStart - expression.SpanStart;
        var text = expression.ToString().Remove(start, part.Span.Length).Insert(start, inside.ToString());
        var first = expression.SyntaxTree.GetText().Lines.GetLineFromPosition(expression.SpanStart).ToString();
        var indentation = first.Substring(0, first.Length - first.TrimStart().Length);
        var lines = text.Replace("\r\n", "\n").Split('\n');
        return lines.Skip(1).All(line => line.Trim().Length == 0 || line.StartsWith(indentation, StringComparison.Ordinal))
            ? string.Join(
                "\n",
                lines.Select(
                    (line, index) =>
                        index == 0 ? line
                        : line.Trim().Length == 0 ? ""
                        : line.Substring(indentation.Length)
                )
            )
            : null;
    }

    /// <summary>The texts of the items of a list; null if there is no list.</summary>
    /// <returns>Whether all texts can be copied.</returns>
    public static bool TryAllOf(ExpressionSyntax? list, out IReadOnlyList<string>? texts)
    {
        var items = Inputs.ItemsOf(list)?.Select(TryWrite).ToArray();
        texts = items is null ? null : [.. items.OfType<string>()];
        return list is null || items is not null && !items.Contains(null);
    }

    /// <summary>Whether a text spans lines whose indentation is part of it. Only in a raw string it is not.</summary>
    private static bool IsBroken(SyntaxToken token) =>
        token.Text.IndexOf('\n') >= 0
        && token.Kind() switch
        {
            SyntaxKind.MultiLineRawStringLiteralToken => false,
            SyntaxKind.InterpolatedStringTextToken => token.Parent?.Parent is InterpolatedStringExpressionSyntax text
                && !text.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken),
            _ => token.IsKind(SyntaxKind.StringLiteralToken),
        };
}
