using DataGravity.Analyzers.Lowering;
using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Rules;

/// <summary>PDG2007: a resource created before the constructor of the stack it belongs to has run.</summary>
internal sealed class StackInitializerRule : SourceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG2007",
            "Stack field initializer creates a resource",
            RuleCategory.Failure,
            RuleSeverity.Warning,
            "The initializers of a Stack's fields and properties run before the constructor of Pulumi.Stack, so there is no stack yet that a resource could belong to: the run stops with an exception."
        );

    public override void Look(IOperation operation, SourceView source)
    {
        if (
            InitializedBy(operation.Syntax) is { } member
            && source.Model.GetDeclaredSymbol(member, source.Cancellation) is { ContainingType: { } type } symbol
            && source.Pulumi.IsStack(type)
            && ResourceCreation.TryCreate(operation.Syntax, source.Model, source.Pulumi, source.Cancellation) is { } creation
            && !MayNameParent(creation, source.Pulumi)
        )
        {
            source.Report(
                Descriptor,
                ResourceCreation.LocationOf(operation.Syntax).SourceSpan,
                $"{creation.Text} is created by the initializer of {type.Name}.{symbol.Name}, which runs before the stack exists: the run stops with an exception; create it in the constructor"
            );
        }
    }

    /// <summary>
    /// The instance field or property whose initializer evaluates an expression. Null if there is none, or a lambda evaluates it later. A
    /// static initializer may also run later, unless its class has a static constructor.
    /// </summary>
    private static SyntaxNode? InitializedBy(SyntaxNode node)
    {
        for (; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case AnonymousFunctionExpressionSyntax or StatementSyntax or MemberDeclarationSyntax and not PropertyDeclarationSyntax:
                    return null;
                case PropertyDeclarationSyntax property:
                    return property.Initializer == node && !property.Modifiers.Any(SyntaxKind.StaticKeyword) ? property : null;
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable:
                    return field.Modifiers.Any(SyntaxKind.StaticKeyword) ? null : variable;
            }
        }
        return null;
    }

    /// <summary>Whether the options name a parent or a URN, or may do so. Without these, the resource needs the stack.</summary>
    private static bool MayNameParent(ResourceCreation creation, PulumiSymbols pulumi) =>
        creation.OptionsGiven(pulumi) switch
        {
            null or LiteralExpressionSyntax => false,
            BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } options =>
                options.Initializer?.Expressions.Any(NamesParent) ?? false,
            _ => true,
        };

    private static bool NamesParent(ExpressionSyntax member) =>
        member is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: not ("Parent" or "Urn") } };
}
