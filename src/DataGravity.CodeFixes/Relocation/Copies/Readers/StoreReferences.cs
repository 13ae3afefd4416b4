using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Names;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies.Readers;

/// <summary>Finds where a resource's inputs name a store.</summary>
internal static class StoreReferences
{
    /// <summary>The uses of the variable that holds the store.</summary>
    public static IEnumerable<IdentifierNameSyntax> ToVariable(ISymbol store, ResourceCall call, ExpressionSyntax inputs) =>
        inputs
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name =>
                name.Identifier.ValueText == store.Name
                && SymbolEqualityComparer.Default.Equals(call.Model.GetSymbolInfo(name).Symbol, store)
            );

    /// <summary>The texts with the store's physical name, each changed to use an output.</summary>
    public static IEnumerable<TextChange> InTexts(string name, string output, ExpressionSyntax inputs) =>
        inputs
            .DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => StoreName.Replace(literal, name, output))
            .OfType<TextChange>();
}
