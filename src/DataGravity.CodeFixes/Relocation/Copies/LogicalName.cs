using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Logical names made from another resource's name.</summary>
internal static class LogicalName
{
    // Pulumi adds a hyphen and seven characters to make a bucket's name, which may have 63 characters.
    private const int MaxLength = 55;

    /// <summary>
    /// A resource's name with a suffix, as an expression. Null if the name is taken, too long, or not written where it can be reused.
    /// </summary>
    public static string? Choose(CopySite site, string suffix)
    {
        var written = site
            .Data.Call.Creation.ArgumentList!.Arguments.FirstOrDefault(argument =>
                argument.NameColon is null or { Name.Identifier.ValueText: "name" }
            )
            ?.Expression;
        switch (written)
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                var name = literal.Token.ValueText + suffix;
                return site.IsFree(name) && name.Length <= MaxLength ? SymbolDisplay.FormatLiteral(name, quote: true) : null;
            case InterpolatedStringExpressionSyntax { StringStartToken.ValueText: "$\"" } text:
                return text.ToString().Insert(text.ToString().Length - 1, suffix);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return $"$\"{{{written}}}{suffix}\"";
            default:
                return null;
        }
    }
}
