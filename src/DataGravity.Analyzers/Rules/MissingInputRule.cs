using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Rules;

/// <summary>PDG3003: args that lack an input which their resource or function requires.</summary>
internal sealed class MissingInputRule : SourceRule
{
    /// <summary>The property of a diagnostic that holds the names of the missing members, separated by commas.</summary>
    public const string Missing = nameof(Missing);

    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG3003",
            "A required input is missing",
            RuleCategory.Failure,
            RuleSeverity.Warning,
            "The args of a resource or of a function lack an input that is marked as required. The compiler does not check that; Pulumi does when it runs the program, and throws."
        );

    public override void Look(IOperation operation, SourceView source)
    {
        if (operation.Syntax.ContainsDiagnostics)
            return;
        switch (operation)
        {
            case IObjectCreationOperation
            {
                Constructor: { ContainingType: var type } constructor,
                Syntax: BaseObjectCreationExpressionSyntax syntax
            } creation:
                if (source.Pulumi.IsInputArgs(type))
                    ReportArgs(creation, type, syntax, source);
                else if (ArgsNotGiven(constructor, syntax.ArgumentList, source) is { } args && source.Pulumi.IsGeneratedResource(type))
                    ReportWithoutArgs(syntax, constructor, args, ResourceCreation.LocationOf(syntax).SourceSpan, source);
                break;
            case IInvocationOperation { Syntax: InvocationExpressionSyntax call, TargetMethod: var method }
                when NameOf(call) is { Identifier.ValueText: "Invoke" or "InvokeAsync" } name
                    && source.Pulumi.IsInvoke(method)
                    && ArgsNotGiven(method, call.ArgumentList, source) is { } args:
                ReportWithoutArgs(call, method, args, name.Span, source);
                break;
        }
    }

    private void ReportArgs(
        IObjectCreationOperation operation,
        INamedTypeSymbol type,
        BaseObjectCreationExpressionSyntax creation,
        SourceView source
    )
    {
        if (MissingIn(creation.Initializer, source.Required.FindAll(type)) is { IsEmpty: false } missing)
            ReportMissing(missing, operation, type, creation, source);
    }

    private static ImmutableArray<IPropertySymbol> MissingIn(
        InitializerExpressionSyntax? initializer,
        ImmutableArray<IPropertySymbol> required
    )
    {
        ImmutableArray<IPropertySymbol>.Builder? missing = null;
        foreach (var property in required)
        {
            if (!IsSet(property.Name, initializer))
                (missing ??= ImmutableArray.CreateBuilder<IPropertySymbol>()).Add(property);
        }
        return missing?.ToImmutable() ?? ImmutableArray<IPropertySymbol>.Empty;
    }

    private void ReportMissing(
        ImmutableArray<IPropertySymbol> missing,
        IObjectCreationOperation operation,
        INamedTypeSymbol type,
        BaseObjectCreationExpressionSyntax creation,
        SourceView source
    )
    {
        var use = new ArgsUse(source.Pulumi);
        if (!use.IsFinal(operation))
            return;
        missing = missing.RemoveAll(property => use.SetsLater(property.Name) || (use.Taker is not null && MayBeConstant(property)));
        var owner = OwnerOf(creation, source) ?? use.Taker?.ContainingType.Name;
        Report(
            ResourceCreation.LocationOf(creation).SourceSpan,
            use.Taker is not null ? owner!
                : owner is null ? type.Name
                : $"{type.Name} of {owner}",
            missing,
            source
        );
    }

    /// <summary>Resources and functions create empty args if they are given none.</summary>
    private void ReportWithoutArgs(ExpressionSyntax node, IMethodSymbol method, INamedTypeSymbol args, TextSpan span, SourceView source) =>
        Report(span, OwnerOf(node, source) ?? method.ContainingType.Name, source.Required.FindAll(args).RemoveAll(MayBeConstant), source);

    /// <summary>The args that a method takes; null if it takes none, or is given some.</summary>
    private static INamedTypeSymbol? ArgsNotGiven(IMethodSymbol method, ArgumentListSyntax? arguments, SourceView source)
    {
        foreach (var parameter in method.Parameters)
        {
            if (source.Pulumi.IsInputArgs(parameter.Type))
                return IsNothing(ResourceCreation.ArgumentOf(arguments, parameter)) ? parameter.Type as INamedTypeSymbol : null;
        }
        return null;
    }

    private void Report(TextSpan span, string who, ImmutableArray<IPropertySymbol> missing, SourceView source)
    {
        if (missing.IsEmpty)
            return;
        var names = missing.Select(property => property.Name).Distinct().ToArray();
        var text = names.Length == 1 ? names[0] : string.Join(", ", names.Take(names.Length - 1)) + " and " + names[names.Length - 1];
        source.Report(
            Descriptor,
            span,
            $"{who} lacks {text}, which it requires: the run stops with an exception",
            ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join(",", names))
        );
    }

    private static bool IsNothing(ExpressionSyntax? argument) =>
        argument is null or LiteralExpressionSyntax
        || argument.IsKind(SyntaxKind.SuppressNullableWarningExpression)
            && argument is PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };

    // Code that is being typed may be about to set the member.
    private static bool IsSet(string member, InitializerExpressionSyntax? initializer)
    {
        foreach (var expression in initializer?.Expressions ?? default)
        {
            if (
                expression is not AssignmentExpressionSyntax { Left: var left }
                || left is IdentifierNameSyntax name && name.Identifier.ValueText == member
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether the resource's class may set the input itself. Azure Native does so with the kind that a resource type stands for.
    /// </summary>
    private static bool MayBeConstant(IPropertySymbol property) =>
        property is { Name: "Kind", Type: INamedTypeSymbol { Name: "Input", TypeArguments: [{ SpecialType: SpecialType.System_String }] } };

    /// <summary>The resource whose args contain a node.</summary>
    private static string? OwnerOf(SyntaxNode node, SourceView source) =>
        node.AncestorsAndSelf()
            .TakeWhile(ancestor => ancestor is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Select(creation => ResourceCreation.TryCreate(creation, source.Model, source.Pulumi, source.Cancellation)?.Text)
            .FirstOrDefault(text => text is not null);
}
