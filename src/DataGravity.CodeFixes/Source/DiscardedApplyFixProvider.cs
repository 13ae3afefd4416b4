using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers.Rules;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Source;

/// <summary>Removes a statement that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "remove the call"), Shared]
public sealed class DiscardedApplyFixProvider : SourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.DiscardedApply";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new DiscardedApplyRule().Descriptor.Id);

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.SourceOnly;

    private protected override string Key => EquivalenceKey;

    private protected override string TitleOf(Diagnostic diagnostic) => "Remove the call, which has no effect";

    private protected override IReadOnlyList<TextChange>? EditOf(
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model,
        CancellationToken cancellation
    )
    {
        var place = node.FirstAncestorOrSelf<SyntaxNode>(n => n is StatementSyntax or AnonymousFunctionExpressionSyntax);
        if (
            !diagnostic.Properties.ContainsKey(DiscardedApplyRule.DoesNothing)
            || place is not ExpressionStatementSyntax { ContainsDirectives: false, Parent: BlockSyntax or GlobalStatementSyntax } statement
        )
        {
            return null;
        }

        // If the statement is alone on its line, the line is removed. A comment above it stays.
        var text = node.SyntaxTree.GetText(cancellation);
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone =
            string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        return [new(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span, "")];
    }
}
