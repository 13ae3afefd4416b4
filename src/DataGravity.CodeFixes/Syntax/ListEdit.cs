using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Syntax;

/// <summary>Edits separated lists in place by changes of text. Everything outside a change keeps its spaces, comments and commas.</summary>
internal static class ListEdit
{
    /// <summary>
    /// Appends items in the form of the last one: each on its own line if that is, and with a comma after it if that has one.
    /// </summary>
    public static IReadOnlyList<TextChange> Append<T>(
        SeparatedSyntaxList<T> list,
        SyntaxToken open,
        SyntaxToken close,
        params string[] items
    )
        where T : SyntaxNode
    {
        if (list.Count == 0)
        {
            var space = open.IsKind(SyntaxKind.OpenBraceToken) ? " " : "";
            return [Insert(open.Span.End, space + string.Join(", ", items) + (close.SpanStart == open.Span.End ? space : ""))];
        }

        var isTerminated = list.SeparatorCount == list.Count;
        var end = isTerminated ? list.GetSeparator(list.Count - 1) : list[list.Count - 1].GetLastToken();
        var (before, after) = isTerminated ? ("", ",") : (",", "");
        if (LineOf(list[list.Count - 1]) is not { } line)
            return [Insert(end.Span.End, $"{before} {string.Join(", ", items)}{after}")];

        // A comment after the last item stays with it.
        var start = line.Break + line.Indentation;
        var text = start + string.Join("," + start, items) + after;
        var endOfLine = end.TrailingTrivia.FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return endOfLine == default || endOfLine.SpanStart == end.Span.End
            ? [Insert(end.Span.End, before + text)]
            : [Insert(end.Span.End, before), Insert(endOfLine.SpanStart, text)];
    }

    /// <summary>Removes an item with its comma. If it has its own line, that is removed too.</summary>
    public static IReadOnlyList<TextChange> Remove<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var index = list.IndexOf(item);
        var isFollowed = index < list.SeparatorCount;
        var end = isFollowed ? list.GetSeparator(index) : item.GetLastToken();
        var endOfLine = end.TrailingTrivia.FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        if (LineOf(item) is { } line && endOfLine != default)
        {
            var whole = new TextChange(TextSpan.FromBounds(line.Start, endOfLine.Span.End), "");
            return isFollowed || index == 0 ? [whole] : [new(list.GetSeparator(index - 1).Span, ""), whole];
        }
        if (index > 0)
            return [new(TextSpan.FromBounds(list.GetSeparator(index - 1).SpanStart, item.Span.End), "")];
        return [new(TextSpan.FromBounds(item.SpanStart, index + 1 < list.Count ? list[index + 1].SpanStart : end.Span.End), "")];
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    /// <summary>
    /// The line that begins with a node: its start, its indentation, and the line break before it; null if other code begins the line.
    /// </summary>
    private static (int Start, string Indentation, string Break)? LineOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        if (line.LineNumber == 0 || !string.IsNullOrWhiteSpace(indentation))
            return null;
        var previous = text.Lines[line.LineNumber - 1];
        return (line.Start, indentation, text.ToString(TextSpan.FromBounds(previous.End, previous.EndIncludingLineBreak)));
    }
}
