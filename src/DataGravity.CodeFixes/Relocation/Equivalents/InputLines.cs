using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>Writes lines in place of an input: each on its own line if the input has one, else all on one line.</summary>
internal static class InputLines
{
    /// <summary>The change that replaces an input, and the comma after it, by lines or by nothing.</summary>
    public static TextChange Replace(InitializerExpressionSyntax inputs, int index, IReadOnlyList<InputLine> lines)
    {
        var input = inputs.Expressions[index];
        var text = input.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(input.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, input.SpanStart));
        var value = text.ToString(TextSpan.FromBounds(((AssignmentExpressionSyntax)input).Left.Span.End, input.Span.End));
        var end = index < inputs.Expressions.SeparatorCount ? inputs.Expressions.GetSeparator(index).Span.End : input.Span.End;
        if (!string.IsNullOrWhiteSpace(indentation))
        {
            // The space after the comma stays, and separates it from the next input.
            var inline = string.Join(" ", lines.Select(written => written.IsRenamed ? $"{written.Text}{value}," : Inline(written.Text)));
            return inline.Length > 0
                ? new TextChange(TextSpan.FromBounds(input.SpanStart, end), inline)
                : new TextChange(TextSpan.FromBounds(input.SpanStart, NextTo(text, end)), "");
        }
        var lineBreak = Lines.BreakOf(text, line);
        var last = text.Lines.GetLineFromPosition(end);
        return lines.Count == 0 && text.ToString(TextSpan.FromBounds(end, last.End)).Trim().Length == 0
            ? new TextChange(TextSpan.FromBounds(line.Start, last.EndIncludingLineBreak), "")
            : new TextChange(
                TextSpan.FromBounds(input.SpanStart, end),
                string.Join(
                    lineBreak + indentation,
                    lines.Select(written =>
                        written.IsRenamed ? $"{written.Text}{value}," : Own(written.Text).Replace("\n", lineBreak + indentation)
                    )
                )
            );
    }

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal);

    private static string Own(string line) => IsComment(line) ? line : line + ",";

    private static string Inline(string line) =>
        IsComment(line) ? $"/*{line.Substring(2)} */" : line.Replace("\n    ", " ").Replace("\n", " ") + ",";

    private static int NextTo(SourceText text, int position)
    {
        while (position < text.Length && text[position] == ' ')
            position++;
        return position;
    }
}
