using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Rules;

/// <summary>PDG3003: args that lack an input which their resource or function requires.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingInputRule : PulumiRule
{
    /// <summary>The property of a diagnostic that holds the names of the missing members, separated by commas.</summary>
    public const string Missing = nameof(Missing);

    /// <inheritdoc/>
    internal override RuleDescriptor Descriptor { get; } =
        new(
            "PDG3003",
            "A required input is missing",
            RuleCategory.Failure,
            RuleSeverity.Warning,
            "The args of a resource or of a function lack an input that is marked as required. The compiler does not check that; Pulumi does when it runs the program, and throws."
        );

    private protected override void Register(CompilationStartAnalysisContext start, PulumiSymbols pulumi)
    {
        var required = new RequiredInputs(pulumi);
        Look(
            start,
            node => AnalyzeCreation(node, pulumi, required),
            SyntaxKind.ObjectCreationExpression,
            SyntaxKind.ImplicitObjectCreationExpression
        );
        Look(start, node => AnalyzeCall(node, pulumi, required), SyntaxKind.InvocationExpression);
    }

    private void AnalyzeCreation(SyntaxNodeAnalysisContext context, PulumiSymbols pulumi, RequiredInputs required)
    {
        var creation = (BaseObjectCreationExpressionSyntax)context.Node;
        if (
            creation.ContainsDiagnostics
            || context.SemanticModel.GetSymbolInfo(creation, context.CancellationToken).Symbol is not IMethodSymbol constructor
        )
        {
            return;
        }
        if (pulumi.IsGeneratedResource(constructor.ContainingType))
            ReportWithoutArgs(context, constructor, creation.ArgumentList, ResourceCreation.LocationOf(creation), pulumi, required);
        else if (pulumi.IsInputArgs(constructor.ContainingType))
            ReportArgs(context, constructor.ContainingType, creation, pulumi, required);
    }

    private void AnalyzeCall(SyntaxNodeAnalysisContext context, PulumiSymbols pulumi, RequiredInputs required)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (
            !call.ContainsDiagnostics
            && NameOf(call) is { Identifier.ValueText: "Invoke" or "InvokeAsync" } name
            && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
            && pulumi.IsInvoke(method)
        )
        {
            ReportWithoutArgs(context, method, call.ArgumentList, name.GetLocation(), pulumi, required);
        }
    }

    private void ReportArgs(
        SyntaxNodeAnalysisContext context,
        INamedTypeSymbol type,
        BaseObjectCreationExpressionSyntax creation,
        PulumiSymbols pulumi,
        RequiredInputs required
    )
    {
        var missing = required.FindAll(type).RemoveAll(property => IsSet(property.Name, creation.Initializer));
        var use = new ArgsUse(pulumi);
        if (
            missing.IsEmpty
            || context.SemanticModel.OperationOf(creation, context.CancellationToken) is not { } operation
            || !use.IsFinal(operation)
        )
        {
            return;
        }
        missing = missing.RemoveAll(property => use.SetsLater(property.Name) || (use.Taker is not null && MayBeConstant(property)));
        var owner = OwnerOf(creation, context, pulumi) ?? use.Taker?.ContainingType.Name;
        Report(
            context,
            ResourceCreation.LocationOf(creation),
            use.Taker is not null ? owner!
                : owner is null ? type.Name
                : $"{type.Name} of {owner}",
            missing
        );
    }

    /// <summary>Resources and functions create empty args if they are given none.</summary>
    private void ReportWithoutArgs(
        SyntaxNodeAnalysisContext context,
        IMethodSymbol method,
        ArgumentListSyntax? arguments,
        Location location,
        PulumiSymbols pulumi,
        RequiredInputs required
    )
    {
        if (
            method.Parameters.FirstOrDefault(p => pulumi.IsInputArgs(p.Type)) is { Type: INamedTypeSymbol type } parameter
            && IsNothing(ResourceCreation.ArgumentOf(arguments, parameter))
        )
        {
            Report(
                context,
                location,
                OwnerOf(context.Node, context, pulumi) ?? method.ContainingType.Name,
                required.FindAll(type).RemoveAll(MayBeConstant)
            );
        }
    }

    private void Report(SyntaxNodeAnalysisContext context, Location location, string who, ImmutableArray<IPropertySymbol> missing)
    {
        if (missing.IsEmpty)
            return;
        var names = missing.Select(property => property.Name).Distinct().ToArray();
        var text = names.Length == 1 ? names[0] : string.Join(", ", names.Take(names.Length - 1)) + " and " + names[names.Length - 1];
        Report(
            context,
            location,
            $"{who} lacks {text}, which it requires: the run stops with an exception",
            ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join(",", names))
        );
    }

    private static bool IsNothing(ExpressionSyntax? argument) =>
        argument is null or LiteralExpressionSyntax
        || argument.IsKind(SyntaxKind.SuppressNullableWarningExpression)
            && argument is PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };

    // Code that is being typed may be about to set the member.
    private static bool IsSet(string member, InitializerExpressionSyntax? initializer) =>
        initializer is not null
        && initializer.Expressions.Any(e =>
            e is not AssignmentExpressionSyntax { Left: var left }
            || (left is IdentifierNameSyntax name && name.Identifier.ValueText == member)
        );

    /// <summary>
    /// Whether the resource's class may set the input itself. Azure Native does so with the kind that a resource type stands for.
    /// </summary>
    private static bool MayBeConstant(IPropertySymbol property) =>
        property is { Name: "Kind", Type: INamedTypeSymbol { Name: "Input", TypeArguments: [{ SpecialType: SpecialType.System_String }] } };

    /// <summary>The resource whose args contain a node.</summary>
    private static string? OwnerOf(SyntaxNode node, SyntaxNodeAnalysisContext context, PulumiSymbols pulumi) =>
        node.AncestorsAndSelf()
            .TakeWhile(ancestor => ancestor is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Select(creation => ResourceCreation.TryCreate(creation, context.SemanticModel, pulumi, context.CancellationToken)?.Text)
            .FirstOrDefault(text => text is not null);
}
