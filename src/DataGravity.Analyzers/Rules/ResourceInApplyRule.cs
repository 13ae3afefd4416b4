using DataGravity.Analyzers.Lowering;
using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Rules;

/// <summary>PDG3002: a resource created by the function given to <c>Apply</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResourceInApplyRule : PulumiRule
{
    private const string Consequence = "a preview leaves it out while the value is unknown, and may show it as deleted";

    /// <inheritdoc/>
    internal override RuleDescriptor Descriptor { get; } =
        new(
            "PDG3002",
            "Resource created inside Apply",
            RuleCategory.Correctness,
            RuleSeverity.Info,
            "Pulumi does not call the function given to Apply while the output's value is unknown. A preview then leaves out the resources it creates, so what is approved is not what is deployed."
        );

    private protected override void Register(CompilationStartAnalysisContext start, PulumiSymbols pulumi) =>
        Look(start, node => Analyze(node, pulumi), ResourceCreation.Kinds);

    private void Analyze(SyntaxNodeAnalysisContext context, PulumiSymbols pulumi)
    {
        if (context.Node is InvocationExpressionSyntax call && NameOf(call)?.Identifier.ValueText == "Apply")
        {
            ReportMethodGroup(context, call, pulumi);
        }
        else if (
            AppliesAround(context.Node).Any()
            && ResourceCreation.TryCreate(context.Node, context.SemanticModel, pulumi, context.CancellationToken) is { } creation
            && !OnlyRefers(creation, pulumi)
            && AppliesAround(context.Node).Any(apply => IsApply(apply, context, pulumi))
        )
        {
            Report(context, ResourceCreation.LocationOf(context.Node), $"{creation.Text} is created inside Apply: {Consequence}");
        }
    }

    /// <summary>If the function is a method, the finding is at its name in the call. What it creates may be in another file.</summary>
    private void ReportMethodGroup(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, PulumiSymbols pulumi)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (
                argument.Expression is SimpleNameSyntax or MemberAccessExpressionSyntax
                && context.SemanticModel.GetSymbolInfo(argument.Expression, context.CancellationToken).Symbol is IMethodSymbol method
                && pulumi.IsInSource(method)
                && IsApply(call, context, pulumi)
                && FirstCreatedBy(method, context, pulumi) is { } creation
            )
            {
                Report(
                    context,
                    argument.GetLocation(),
                    $"{creation.Text} is created by {method.Name}, which is given to Apply: {Consequence}"
                );
            }
        }
    }

    private static ResourceCreation? FirstCreatedBy(IMethodSymbol method, SyntaxNodeAnalysisContext context, PulumiSymbols pulumi) =>
        (
            from reference in method.DeclaringSyntaxReferences
            let declaration = reference.GetSyntax(context.CancellationToken)
            let model = ModelOf(declaration.SyntaxTree, context)
            from node in declaration.DescendantNodes()
            select ResourceCreation.TryCreate(node, model, pulumi, context.CancellationToken)
        ).FirstOrDefault(creation => creation is not null);

    // Methods of other files are rarely passed to Apply. So creating a model here costs little.
#pragma warning disable RS1030
    private static SemanticModel ModelOf(SyntaxTree tree, SyntaxNodeAnalysisContext context) =>
        tree == context.Node.SyntaxTree ? context.SemanticModel : context.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    /// <summary>Whether the creation only refers to a resource that is registered elsewhere.</summary>
    private static bool OnlyRefers(ResourceCreation creation, PulumiSymbols pulumi) =>
        creation.OptionsGiven(pulumi) is BaseObjectCreationExpressionSyntax { Initializer: { } options }
        && options.Expressions.Any(e => e is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Urn" } });

    /// <summary>The calls of something named Apply with a lambda around a node.</summary>
    private static IEnumerable<InvocationExpressionSyntax> AppliesAround(SyntaxNode node)
    {
        if (node is InvocationExpressionSyntax call && NameOf(call)?.Identifier.ValueText != "Get")
            yield break;
        for (; node is not null and not (MemberDeclarationSyntax and not GlobalStatementSyntax); node = node.Parent!)
        {
            if (
                node is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax around } }
                && NameOf(around)?.Identifier.ValueText == "Apply"
            )
            {
                yield return around;
            }
        }
    }

    private static bool IsApply(InvocationExpressionSyntax call, SyntaxNodeAnalysisContext context, PulumiSymbols pulumi) =>
        pulumi.IsApply(context.SemanticModel.GetSymbolInfo(call, context.CancellationToken));
}
