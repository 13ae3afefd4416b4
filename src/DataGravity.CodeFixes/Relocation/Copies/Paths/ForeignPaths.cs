using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Names;
using DataGravity.CodeFixes.Relocation.Copies.Readers;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies.Paths;

/// <summary>
/// Lets a reader use a copy in another cloud. Rewrites outputs, addresses and commands in each input that names the original.
/// </summary>
internal static class ForeignPaths
{
    /// <summary>
    /// The changes; null if an input has something without a counterpart in the other cloud, or something of another bucket.
    /// </summary>
    public static IReadOnlyList<TextChange>? Rewrite(
        FarData data,
        ResourceCall reader,
        ExpressionSyntax inputs,
        string copy,
        CloudPaths paths
    )
    {
        var changes = new List<TextChange>();
        var references = StoreReferences.ToVariable(data.Variable, reader, inputs).ToArray();
        (string Name, string Copy)? physical =
            data.PhysicalName is var (known, of) && paths.OutputOf(of, copy) is { } there ? (known, there) : null;
        foreach (var reference in references)
        {
            if (
                reference.Parent is not MemberAccessExpressionSyntax access
                || access.Expression != reference
                || ChangeOf(access, copy, paths) is not { } change
            )
            {
                return null;
            }

            changes.Add(change);
        }
        var named = inputs
            .DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(literal =>
                physical is { } store && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Contains(store.Name)
            );
        foreach (var input in references.Concat<SyntaxNode>(named).Select(node => InputOf(node, inputs)).Distinct())
        {
            foreach (
                var text in input
                    .DescendantNodesAndSelf()
                    .Where(node =>
                        node
                            is InterpolatedStringExpressionSyntax
                                or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
                    )
            )
            {
                if (!paths.CanRewrite(text.ToString()) || ChangesOf(text, paths, physical) is not { } rewritten)
                    return null;
                changes.AddRange(rewritten);
            }
        }
        return changes;
    }

    private static TextChange? ChangeOf(MemberAccessExpressionSyntax access, string copy, CloudPaths paths)
    {
        var output = access.Name.Identifier.ValueText;
        if (paths.OutputOf(output, copy) is { } name)
            return new TextChange(access.Span, name);
        if (paths.AddressedBy(output, copy) is not { } addressed)
            return null;
        return access.Parent is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole
            ? new TextChange(hole.Span, $"{paths.Address}{hole.OpenBraceToken.Text}{addressed}{hole.CloseBraceToken.Text}")
            : new TextChange(access.Span, $"Output.Format($\"{paths.Address}{{{addressed}}}\")");
    }

    /// <summary>The input that contains a node: one member of the args.</summary>
    private static SyntaxNode InputOf(SyntaxNode node, ExpressionSyntax inputs) =>
        node.AncestorsAndSelf()
            .TakeWhile(ancestor => ancestor != inputs)
            .Last(ancestor =>
                ancestor.Parent is InitializerExpressionSyntax { Parent: var parent } && parent == inputs || ancestor.Parent == inputs
            );

    private static IReadOnlyList<TextChange>? ChangesOf(SyntaxNode text, CloudPaths paths, (string Name, string Copy)? physical)
    {
        var changes = new List<TextChange>();
        if (text is LiteralExpressionSyntax named && physical is { } store && named.Token.ValueText.Contains(store.Name))
        {
            return
                StoreName.Replace(named, store.Name, store.Copy) is { } change
                && !HasOthers(named.Token.ValueText.Replace(store.Name, ""), paths)
                ? [new TextChange(change.Span, paths.Rewrite(change.NewText!))]
                : null;
        }
        foreach (
            var token in text.ChildNodes()
                .OfType<InterpolatedStringTextSyntax>()
                .Select(part => part.TextToken)
                .Concat(text is LiteralExpressionSyntax literal ? [literal.Token] : [])
        )
        {
            if (HasOthers(token.ValueText, paths))
                return null;
            if (paths.Rewrite(token.Text) is var rewritten && rewritten != token.Text)
                changes.Add(new TextChange(token.Span, rewritten));
        }
        return changes;
    }

    /// <summary>Whether a text has addresses of other buckets: their names are written out, while the original's is a hole.</summary>
    private static bool HasOthers(string text, CloudPaths paths)
    {
        for (
            var at = text.IndexOf(paths.Scheme, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(paths.Scheme, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + paths.Scheme.Length;
            if (end < text.Length && text[end] != '/')
                return true;
        }
        return false;
    }
}
