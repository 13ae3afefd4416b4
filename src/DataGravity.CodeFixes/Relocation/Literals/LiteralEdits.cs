using DataGravity.Catalog;
using DataGravity.Catalog.Places;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Evaluation.Known;
using DataGravity.Moves;
using DataGravity.Moves.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Literals;

/// <summary>
/// Changes the texts that place what moves, where they are written: a constant, an entry of a list, the region of a provider.
/// </summary>
internal static class LiteralEdits
{
    /// <summary>
    /// The edits; null if there are none, a text cannot be found, or it is named after its region: <c>virginia</c> must keep its meaning.
    /// </summary>
    public static IReadOnlyList<SourceEdit>? Write(MovePlan plan, ResourceCall compute)
    {
        var edits = plan.Literals.Select(literal => Write(literal, compute)).ToArray();
        return edits.Length == 0 || edits.Contains(null) ? null : [.. edits.Select(edit => edit!.Value)];
    }

    private static SourceEdit? Write(PlaceLiteral literal, ResourceCall compute)
    {
        if (
            compute.Model.Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == literal.Site.File.Path) is not { } tree
            || tree.GetRoot() is var root && !root.FullSpan.Contains(literal.Site.Span.Start)
        )
        {
            return null;
        }
        return root.FindToken(literal.Site.Span.Start).Parent switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text
                when !IsNamedAfter(text, text.Token.ValueText, literal.Value) => new SourceEdit(
                tree,
                new TextChange(Whole(text, literal.Value).Span, SymbolDisplay.FormatLiteral(literal.Value, quote: true))
            ),
            IdentifierNameSyntax start
                when RegionMemberIn(start, compute) is var (member, type, region)
                    && !IsNamedAfter(member, region, literal.Value)
                    && type.GetMembers().FirstOrDefault(other => EnumStructs.RegionOf(other.Name) == literal.Value) is { } there =>
                new SourceEdit(tree, new TextChange(member.Name.Span, there.Name)),
            _ => null,
        };
    }

    /// <summary><c>Aws.Region.USEast1</c>, found from its beginning.</summary>
    private static (MemberAccessExpressionSyntax Member, INamedTypeSymbol Type, string Region)? RegionMemberIn(
        IdentifierNameSyntax start,
        ResourceCall compute
    )
    {
        var model = Variables.ModelOf(start, compute);
        foreach (
            var member in start.Ancestors().OfType<MemberAccessExpressionSyntax>().TakeWhile(member => member.SpanStart == start.SpanStart)
        )
        {
            if (
                model.GetSymbolInfo(member).Symbol is IPropertySymbol { IsStatic: true, ContainingType: { Name: "Region" } type } property
                && EnumStructs.RegionOf(property.Name) is { } region
            )
            {
                return (member, type, region);
            }
        }
        return null;
    }

    private static bool IsNamedAfter(ExpressionSyntax written, string region, string other) =>
        NamesOf(written).Any(name => RegionAliases.SaysOnly(region, other, name));

    /// <summary>The whole choice, if the change would make both of its branches equal.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax written, string value) =>
        written.Parent is ConditionalExpressionSyntax choice
        && choice.Condition != written
        && (choice.WhenTrue == written ? choice.WhenFalse : choice.WhenTrue) is LiteralExpressionSyntax { Token.ValueText: var other }
        && other == value
            ? choice
            : written;

    /// <summary>The names given to a text: its variable or property, and names beside it.</summary>
    private static IEnumerable<string> NamesOf(ExpressionSyntax written)
    {
        return written
            .Ancestors()
            .TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax and not PropertyDeclarationSyntax))
            .SelectMany(node =>
                node switch
                {
                    VariableDeclaratorSyntax variable => [variable.Identifier.ValueText],
                    PropertyDeclarationSyntax property => [property.Identifier.ValueText],
                    AssignmentExpressionSyntax assignment => [assignment.Left.ToString()],
                    SwitchExpressionArmSyntax arm => [arm.Pattern.ToString()],
                    BaseArgumentListSyntax list => Beside(list.Arguments.Select(argument => argument.Expression)),
                    TupleExpressionSyntax tuple => Beside(tuple.Arguments.Select(argument => argument.Expression)),
                    InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element => Beside(
                        element.Expressions
                    ),
                    _ => Enumerable.Empty<string>(),
                }
            );

        IEnumerable<string> Beside(IEnumerable<ExpressionSyntax> expressions) =>
            expressions.OfType<LiteralExpressionSyntax>().Where(literal => literal != written).Select(literal => literal.Token.ValueText);
    }
}
