using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Syntax;

/// <summary>Edits of whole lines.</summary>
internal static class Lines
{
    /// <summary>The line break at the end of a line. For a last line without one, the default.</summary>
    public static string BreakOf(SourceText file, TextLine line) =>
        file.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } own ? own : "\n";

    /// <summary>Inserts lines after a line, which may be the last and have no line break.</summary>
    public static TextChange Behind(SourceText file, int line, string lines, string newLine)
    {
        var before = file.Lines[line];
        return before.End == before.EndIncludingLineBreak && before.Span.Length > 0
            ? new TextChange(new TextSpan(before.End, 0), newLine + lines)
            : new TextChange(new TextSpan(before.EndIncludingLineBreak, 0), lines);
    }
}
