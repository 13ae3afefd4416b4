using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>Edits statements on lines of their own.</summary>
internal static class StatementLines
{
    /// <summary>Writes statements before that of a creation; null if there is no line for them.</summary>
    public static IReadOnlyList<TextChange>? Before(ResourceCall call, IReadOnlyList<string> statements)
    {
        if (statements.Count == 0)
            return [];
        if (Find(call) is not var (statement, text))
            return null;
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
        var lineBreak = Lines.BreakOf(text, line);
        // Where the statement begins, below its comments.
        return
        [
            new TextChange(
                new TextSpan(statement.SpanStart, 0),
                string.Concat(statements.Select(written => written.Replace("\n", lineBreak + indentation) + lineBreak + indentation))
            ),
        ];
    }

    /// <summary>Removes the statement of a creation; null if other code or a comment shares its lines.</summary>
    public static TextChange? Remove(ResourceCall call)
    {
        if (Find(call) is not var (statement, text))
            return null;
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        return text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0
            ? new TextChange(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "")
            : null;
    }

    /// <summary>The container of a creation's statement. Top-level statements share their file.</summary>
    public static SyntaxNode? BlockOf(ResourceCall call) =>
        call.Creation.FirstAncestorOrSelf<StatementSyntax>()?.Parent switch
        {
            GlobalStatementSyntax { Parent: var unit } => unit,
            var block => block,
        };

    /// <summary>The statement of a creation, if it begins its line.</summary>
    private static (StatementSyntax Statement, SourceText Text)? Find(ResourceCall call)
    {
        var text = call.Creation.SyntaxTree.GetText();
        return
            call.Creation.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && statement is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } or ExpressionStatementSyntax
            && string.IsNullOrWhiteSpace(
                text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(statement.SpanStart).Start, statement.SpanStart))
            )
            ? (statement, text)
            : null;
    }
}
