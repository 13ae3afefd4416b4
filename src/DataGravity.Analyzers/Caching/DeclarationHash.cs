using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers;

/// <summary>
/// A hash of everything in a file that other files can see: all but bodies. While it stays the same, an edit cannot change what names in
/// other files mean.
/// </summary>
internal static class DeclarationHash
{
    /// <summary>The hash of an empty sequence (FNV-1a, 64 bits).</summary>
    public const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    public static ulong Compute(SyntaxTree tree, CancellationToken cancellation)
    {
        var hash = Seed;
        // If two files declare the same, the order of the files decides.
        foreach (var character in tree.FilePath)
            hash = Add(hash, character);
        // Nodes count too: whether an accessor has a body is visible, but not what the body contains.
        foreach (var item in tree.GetRoot(cancellation).DescendantNodesAndTokens(IsVisible))
        {
            hash = Add(hash, (uint)item.RawKind);
            foreach (var character in item.IsToken ? item.AsToken().Text : "")
                hash = Add(hash, character);
        }
        return hash;
    }

    public static ulong Add(ulong hash, ulong value) => (hash ^ value) * Prime;

    private static bool MayBeInput(PropertyDeclarationSyntax property) =>
        property.AttributeLists.Count > 0
        || property.Parent is TypeDeclarationSyntax type && (type.BaseList is not null || type.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>
    /// Whether a node's content is visible. A constant's value is, since it takes part in overload resolution and folding.
    /// </summary>
    private static bool IsVisible(SyntaxNode node) =>
        node switch
        {
            BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax or ConstructorInitializerSyntax => false,
            // Whether an input is required depends on what its property is initialized with. The attribute may be on a field.
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => MayBeInput(property),
            EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => true,
        };
}
