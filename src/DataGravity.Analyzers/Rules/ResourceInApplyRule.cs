using DataGravity.Analyzers.Lowering;
using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Rules;

/// <summary>PDG3002: a resource created by the function given to <c>Apply</c>.</summary>
internal sealed class ResourceInApplyRule : SourceRule
{
    private const string Consequence = "a preview leaves it out while the value is unknown, and may show it as deleted";

    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG3002",
            "Resource created inside Apply",
            RuleCategory.Correctness,
            RuleSeverity.Info,
            "Pulumi does not call the function given to Apply while the output's value is unknown. A preview then leaves out the resources it creates, so what is approved is not what is deployed."
        );

    public override void Look(IOperation operation, SourceView source)
    {
        var node = operation.Syntax;
        if (node is InvocationExpressionSyntax call && NameOf(call)?.Identifier.ValueText == "Apply")
        {
            ReportMethodGroup(call, source);
        }
        else if (
            IsInCallNamedApply(node)
            && ResourceCreation.TryCreate(node, source.Model, source.Pulumi, source.Cancellation) is { } creation
            && !OnlyRefers(creation, source.Pulumi)
            && IsInApply(node, source)
        )
        {
            source.Report(
                Descriptor,
                ResourceCreation.LocationOf(node).SourceSpan,
                $"{creation.Text} is created inside Apply: {Consequence}"
            );
        }
    }

    /// <summary>If the function is a method, the finding is at its name in the call. What it creates may be in another file.</summary>
    private void ReportMethodGroup(InvocationExpressionSyntax call, SourceView source)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (
                argument.Expression is SimpleNameSyntax or MemberAccessExpressionSyntax
                && source.Model.GetSymbolInfo(argument.Expression, source.Cancellation).Symbol is IMethodSymbol method
                && source.Pulumi.IsInSource(method)
                && IsApply(call, source)
                && FirstCreatedBy(method, source) is { } creation
            )
            {
                source.Report(
                    Descriptor,
                    argument.Span,
                    $"{creation.Text} is created by {method.Name}, which is given to Apply: {Consequence}"
                );
            }
        }
    }

    private static ResourceCreation? FirstCreatedBy(IMethodSymbol method, SourceView source) =>
        (
            from reference in method.DeclaringSyntaxReferences
            let declaration = reference.GetSyntax(source.Cancellation)
            let model = source.ModelOf(declaration.SyntaxTree)
            from node in declaration.DescendantNodes()
            select ResourceCreation.TryCreate(node, model, source.Pulumi, source.Cancellation)
        ).FirstOrDefault(creation => creation is not null);

    /// <summary>Whether the creation only refers to a resource that is registered elsewhere.</summary>
    private static bool OnlyRefers(ResourceCreation creation, PulumiSymbols pulumi) =>
        creation.OptionsGiven(pulumi) is BaseObjectCreationExpressionSyntax { Initializer: { } options }
        && options.Expressions.Any(e => e is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Urn" } });

    /// <summary>Whether a node is in a lambda that something named Apply is given.</summary>
    private static bool IsInCallNamedApply(SyntaxNode node) => IsInApply(node, source: null);

    /// <summary>Whether a node is in a lambda that Pulumi's Apply is given; without a source, something of that name.</summary>
    private static bool IsInApply(SyntaxNode node, SourceView? source)
    {
        if (node is InvocationExpressionSyntax call && NameOf(call)?.Identifier.ValueText != "Get")
            return false;
        for (; node is not null and not (MemberDeclarationSyntax and not GlobalStatementSyntax); node = node.Parent!)
        {
            if (
                node is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax around } }
                && NameOf(around)?.Identifier.ValueText == "Apply"
                && (source is null || IsApply(around, source))
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsApply(InvocationExpressionSyntax call, SourceView source) =>
        source.Pulumi.IsApply(source.Model.GetSymbolInfo(call, source.Cancellation));
}
