using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Tests.Moves;

/// <summary>What of a file no move has business with: all but what is in expressions that create something, and texts.</summary>
internal static class UntouchedText
{
    public static async Task<IReadOnlyList<string>> LinesOfAsync(Document document)
    {
        var root = (await document.GetSyntaxRootAsync())!;
        var text = await document.GetTextAsync();
        var changeable = root.DescendantNodes(node => !IsChangeable(node)).Where(IsChangeable);
        return $"{text.WithChanges(changeable.Select(node => new TextChange(node.Span, "…")))}".Split('\n');
    }

    private static bool IsChangeable(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression)
        // Two texts that become the same need no condition.
        || node is ConditionalExpressionSyntax { WhenTrue: LiteralExpressionSyntax, WhenFalse: LiteralExpressionSyntax };
}
