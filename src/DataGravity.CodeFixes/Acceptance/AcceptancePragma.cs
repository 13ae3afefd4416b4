using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Acceptance;

/// <summary>Adds a <c>#pragma</c> with a reason around the statement of a finding.</summary>
internal static class AcceptancePragma
{
    /// <summary>The file with a finding suppressed; null if the statement does not have its lines to itself.</summary>
    public static SourceText? Add(SyntaxNode root, SourceText file, Diagnostic finding)
    {
        var span = finding.Location.SourceSpan;
        if (!root.FullSpan.Contains(span))
            return null;
        var newLine = file.ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        if (root.FindToken(span.Start).Parent?.AncestorsAndSelf().FirstOrDefault(IsWhole) is not { } node)
            return null;
        var (start, end) = (
            file.Lines.GetLineFromPosition(node.SpanStart).Start,
            file.Lines.GetLineFromPosition(node.Span.End).EndIncludingLineBreak
        );
        // A directive within a text or a comment has no effect.
        if (IsWithin(root, start) || IsWithin(root, end))
            return null;
        var broken = end == file.Length && file.Lines[file.Lines.Count - 1].Span.Length > 0 ? newLine : "";
        var disable = $"#pragma warning disable {finding.Id} // {AcceptanceFixProvider.Placeholder}{newLine}";
        var changed = file.WithChanges(
            new TextChange(new TextSpan(start, 0), disable),
            new TextChange(new TextSpan(end, 0), $"{broken}#pragma warning restore {finding.Id}{newLine}")
        );
        var tree = root.SyntaxTree.WithChangedText(changed);
        return IsOff(tree, finding.Id, span.Start + disable.Length) && CountErrors(tree) <= CountErrors(root.SyntaxTree) ? changed : null;
    }

    // A part of a directive that is being typed may swallow the line break before the new one.
    private static int CountErrors(SyntaxTree tree) =>
        tree.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>
    /// Whether the directives before a position turn a rule off there. In source that is being typed, the parser may skip the new
    /// directive. And an earlier acceptance within the statement may turn the rule on again.
    /// </summary>
    private static bool IsOff(SyntaxTree tree, string rule, int position)
    {
        var isOff = false;
        var first = ((CSharpSyntaxNode)tree.GetRoot()).GetFirstDirective();
        for (var directive = first; directive?.SpanStart < position; directive = directive.GetNextDirective())
        {
            if (
                directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma
                && (pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(code => code.ToString() == rule))
            )
            {
                isOff = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
            }
        }
        return isOff;
    }

    private static bool IsWhole(SyntaxNode node) => node is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax;

    private static bool IsWithin(SyntaxNode root, int position) =>
        position > 0
        && position < root.FullSpan.End
        && (Splits(root.FindToken(position).Span, position) || Splits(root.FindTrivia(position).Span, position));

    private static bool Splits(TextSpan span, int position) => span.Start < position && position < span.End;
}
