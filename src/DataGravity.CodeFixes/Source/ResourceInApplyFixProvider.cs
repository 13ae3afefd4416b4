using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers.Rules;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Source;

/// <summary>
/// Creates a resource outside <c>Apply</c>. Only if the function does nothing else, and uses the value only as an input: an input takes the
/// output itself.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "create it outside"), Shared]
public sealed class ResourceInApplyFixProvider : SourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.ResourceInApply";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new ResourceInApplyRule().Descriptor.Id);

    /// <summary>From then on, a preview shows the resource.</summary>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    private protected override string Key => EquivalenceKey;

    private protected override string TitleOf(Diagnostic diagnostic) => "Create it outside of Apply";

    private protected override IReadOnlyList<TextChange>? EditOf(
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model,
        CancellationToken cancellation
    )
    {
        if (
            node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()
                is not { ContainsDirectives: false, ContainsDiagnostics: false } creation
            || creation is not ObjectCreationExpressionSyntax
            || creation.Parent
                is not SimpleLambdaExpressionSyntax
                {
                    AsyncKeyword.RawKind: 0,
                    Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax apply }
                } lambda
            || apply is not { Expression: MemberAccessExpressionSyntax { Expression: var output } }
            || !IsDiscarded(apply)
            || !IsName(output)
            || model.GetDeclaredSymbol(lambda.Parameter, cancellation) is not { } parameter
        )
        {
            return null;
        }
        var uses = creation
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, parameter))
            .ToArray();
        return uses.All(use => IsInput(model.GetTypeInfo(use, cancellation).ConvertedType, parameter.Type))
            ?
            [
                new(TextSpan.FromBounds(apply.SpanStart, creation.SpanStart), ""),
                .. uses.Select(use => new TextChange(use.Span, output.ToString())),
                new(TextSpan.FromBounds(creation.Span.End, apply.Span.End), ""),
            ]
            : null;
    }

    private static bool IsDiscarded(InvocationExpressionSyntax apply) =>
        apply.Parent is ExpressionStatementSyntax
        || apply.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: IdentifierNameSyntax to }
            && to.Identifier.ValueText == "_";

    /// <summary>Whether an expression is a name, or members of one. It can be written twice.</summary>
    private static bool IsName(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or ThisExpressionSyntax
        || (
            expression is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member
            && IsName(member.Expression)
        );

    private static bool IsInput(ITypeSymbol? type, ITypeSymbol value) =>
        type is INamedTypeSymbol { Name: "Input", TypeArguments: [var taken], ContainingNamespace: { Name: "Pulumi" } pulumi }
        && pulumi.ContainingNamespace.IsGlobalNamespace
        && SymbolEqualityComparer.Default.Equals(taken, value);
}
