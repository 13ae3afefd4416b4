using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Providers;

/// <summary>Declares a provider for another region, beside an existing one and in the same form.</summary>
internal static class ProviderDeclaration
{
    private static readonly string[] s_endings = ["", "Provider", "Provider2"];

    /// <summary>
    /// A provider like another, with the same account and other inputs; null if the other's statement does not begin a line.
    /// </summary>
    public static NearProvider? Like(BaseObjectCreationExpressionSyntax sibling, string region, ResourceCall compute)
    {
        var tree = sibling.SyntaxTree;
        if (
            sibling.ArgumentList is not { Arguments: [{ Expression: LiteralExpressionSyntax name }, ..] }
            || !name.IsKind(SyntaxKind.StringLiteralExpression)
            || Declaring(sibling) is not var (declaration, identifier)
            || ResourceCall.TryCreate(sibling, Variables.ModelOf(sibling, compute), default) is not { Args: { } args }
            // A zone belongs to the old region.
            || args.IsGiven("Zone")
            || (args.MemberOf("region") ?? args.MemberOf("location")) is not { } input
            || args.Set(input, SymbolDisplay.FormatLiteral(region, quote: true)) is not { } placed
        )
        {
            return null;
        }
        var text = tree.GetText();
        var (first, last) = (text.Lines.GetLineFromPosition(declaration.SpanStart), text.Lines.GetLineFromPosition(declaration.Span.End));
        var indentation = text.ToString(TextSpan.FromBounds(first.Start, declaration.SpanStart));
        if (!string.IsNullOrWhiteSpace(indentation))
            return null;
        var variable = NameOf(region, identifier.ValueText, tree);
        var copy = SourceText
            .From(declaration.ToString())
            .WithChanges(
                placed
                    .Append(new TextChange(identifier.Span, variable))
                    .Append(new TextChange(name.Span, SymbolDisplay.FormatLiteral(LogicalNameOf(region, tree), quote: true)))
                    .OrderBy(change => change.Span.Start)
                    .Select(change => new TextChange(
                        new TextSpan(change.Span.Start - declaration.SpanStart, change.Span.Length),
                        change.NewText!
                    ))
            );
        var newLine = Lines.BreakOf(text, first);
        return new NearProvider(
            variable,
            [new SourceEdit(tree, Lines.Behind(text, last.LineNumber, $"{indentation}{copy}{newLine}", newLine)) { Introduces = variable }]
        );
    }

    /// <summary>The declaration, if it declares nothing else.</summary>
    private static (SyntaxNode Declaration, SyntaxToken Identifier)? Declaring(ExpressionSyntax creation) =>
        creation.Parent switch
        {
            EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax
                    {
                        Variables.Count: 1,
                        Parent: { RawKind: (int)SyntaxKind.LocalDeclarationStatement or (int)SyntaxKind.FieldDeclaration } declaration
                    }
                } variable
            } => (declaration, variable.Identifier),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => (property, property.Identifier),
            _ => null,
        };

    /// <summary>A name such as <c>euWest1</c>, in the style of its sibling's.</summary>
    private static string NameOf(string region, string sibling, SyntaxTree tree)
    {
        var words = string.Concat(
            region.Split('-').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part.Substring(1))
        );
        var name = char.IsUpper(sibling[0]) ? words : (sibling[0] == '_' ? "_" : "") + char.ToLowerInvariant(words[0]) + words.Substring(1);
        var taken = new HashSet<string>(
            tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)
        );
        return name + (s_endings.FirstOrDefault(ending => !taken.Contains(name + ending)) ?? "");
    }

    private static string LogicalNameOf(string region, SyntaxTree tree)
    {
        var taken = new HashSet<string>(
            tree.GetRoot()
                .DescendantNodes()
                .OfType<ArgumentSyntax>()
                .Select(argument => argument.Expression)
                .OfType<LiteralExpressionSyntax>()
                .Select(literal => literal.Token.ValueText)
        );
        return taken.Contains(region) ? region + "-provider" : region;
    }
}
