using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Equivalents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Tests.Moves;

/// <summary>What of a file no move has business with: all but what is in expressions that create something, and texts.</summary>
internal static class UntouchedText
{
    private const string Free = "…";

    /// <param name="document">The file.</param>
    /// <param name="move">What is done to it.</param>
    public static async Task<IReadOnlyList<string>> LinesOfAsync(Document document, CodeFixProvider move)
    {
        var root = (await document.GetSyntaxRootAsync())!;
        var text = await document.GetTextAsync();
        var changeable = root.DescendantNodes(node => !IsFree(node)).Where(IsFree);
        return
        [
            .. $"{text.WithChanges(changeable.Select(node => new TextChange(node.Span, Free)))}"
                .Split('\n')
                .Where(line => line.Trim() != Free),
        ];

        bool IsFree(SyntaxNode node) =>
            IsChangeable(node)
            || move switch
            {
                // What becomes part of an equivalent has no statement any more.
                EquivalentFixProvider => IsCreation(node),
                // What is worked out for the readers of a store tells them the copy.
                CopyFixProvider => node is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax },
                _ => false,
            };
    }

    private static bool IsCreation(SyntaxNode node) =>
        node switch
        {
            LocalDeclarationStatementSyntax local => local.Declaration.Variables
                is [{ Initializer.Value: BaseObjectCreationExpressionSyntax }],
            ExpressionStatementSyntax
            {
                Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "_" } } discard
            } => discard.Right is BaseObjectCreationExpressionSyntax,
            ExpressionStatementSyntax statement => statement.Expression is BaseObjectCreationExpressionSyntax,
            _ => false,
        };

    private static bool IsChangeable(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax
        || node.IsKind(SyntaxKind.StringLiteralExpression)
        // Two texts that become the same need no condition.
        || node is ConditionalExpressionSyntax { WhenTrue: LiteralExpressionSyntax, WhenFalse: LiteralExpressionSyntax };
}
