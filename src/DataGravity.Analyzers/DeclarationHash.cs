using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers;

/// <summary>
/// A hash of what other files can see of a file: everything but bodies. While it stays the same, an edit cannot
/// change what names in other files mean.
/// </summary>
internal static class DeclarationHash
{
    /// <summary>The hash of nothing (FNV-1a, 64 bits).</summary>
    public const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    public static ulong Compute(SyntaxTree tree, CancellationToken cancellation)
    {
        var hash = Seed;
        // Of two files that declare the same, the order of the files decides.
        foreach (var character in tree.FilePath)
            hash = Add(hash, character);
        // Nodes count too: that an accessor has a body is visible, what the body says is not.
        foreach (var item in tree.GetRoot(cancellation).DescendantNodesAndTokens(IsVisible))
        {
            hash = Add(hash, (uint)item.RawKind);
            foreach (var character in item.IsToken ? item.AsToken().Text : "")
                hash = Add(hash, character);
        }
        return hash;
    }

    public static ulong Add(ulong hash, ulong value) => (hash ^ value) * Prime;

    /// <summary>
    /// Whether to look into a node. The value of a constant is visible: it takes part in overload resolution and folding.
    /// </summary>
    private static bool IsVisible(SyntaxNode node) =>
        node switch
        {
            BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax or ConstructorInitializerSyntax => false,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => false,
            EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => true,
        };
}
