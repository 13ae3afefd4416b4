using DataGravity.Analyzers.Lowering;
using DataGravity.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Rules;

/// <summary>
/// An expression that registers a resource: <c>new Bucket("data")</c>, or <c>Bucket.Get("data", id)</c>, which reads an existing one.
/// </summary>
/// <param name="Syntax">The expression.</param>
/// <param name="Method">The constructor, or the <c>Get</c>.</param>
/// <param name="Arguments">The arguments of the call.</param>
/// <param name="Text">The resource, as in messages: <c>S3 bucket 'data'</c>.</param>
internal sealed record ResourceCreation(ExpressionSyntax Syntax, IMethodSymbol Method, ArgumentListSyntax? Arguments, string Text)
{
    /// <summary>The creation at a node; null for any other node.</summary>
    public static ResourceCreation? TryCreate(SyntaxNode node, SemanticModel model, PulumiSymbols pulumi, CancellationToken cancellation)
    {
        var arguments = node switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get" } } call =>
                call.ArgumentList,
            _ => null,
        };
        return
            arguments is not null
            && model.GetSymbolInfo(node, cancellation).Symbol is IMethodSymbol method
            && pulumi.IsResource(method.ContainingType)
            && (method.MethodKind == MethodKind.Constructor || IsGet(method, pulumi))
            ? new((ExpressionSyntax)node, method, arguments, TextOf(method, arguments, model, pulumi, cancellation))
            : null;
    }

    /// <summary>Where a creation is reported: at the type name or, if the type is inferred, at <c>new</c>.</summary>
    public static Location LocationOf(SyntaxNode node) =>
        node switch
        {
            ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
            ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
            InvocationExpressionSyntax call => call.Expression.GetLocation(),
            _ => node.GetLocation(),
        };

    /// <summary>The options in the call; null for none.</summary>
    public ExpressionSyntax? OptionsGiven(PulumiSymbols pulumi) =>
        Method.Parameters.FirstOrDefault(p => pulumi.IsOptions(p.Type)) is { } parameter ? ArgumentOf(Arguments, parameter) : null;

    /// <summary>The argument for a parameter of a call; null for none.</summary>
    public static ExpressionSyntax? ArgumentOf(ArgumentListSyntax? list, IParameterSymbol parameter)
    {
        var arguments = list?.Arguments ?? default;
        for (var position = 0; position < arguments.Count; position++)
        {
            var argument = arguments[position];
            if (argument.NameColon is { } named ? named.Name.Identifier.ValueText == parameter.Name : position == parameter.Ordinal)
                return argument.Expression;
        }
        return null;
    }

    // A Get that the program declares itself may do anything.
    private static bool IsGet(IMethodSymbol method, PulumiSymbols pulumi) =>
        method is { IsStatic: true, Name: "Get" }
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType)
        && !pulumi.IsInSource(method);

    private static string TextOf(
        IMethodSymbol method,
        ArgumentListSyntax arguments,
        SemanticModel model,
        PulumiSymbols pulumi,
        CancellationToken cancellation
    )
    {
        var noun =
            pulumi.Classify(method.ContainingType, pulumi.IsInSource(method.ContainingType)).Token is { } token
            && ResourceCatalog.Find(token) is { } kind
                ? kind.Noun
                : method.ContainingType.Name;
        return
            method.Parameters.FirstOrDefault(p => p is { Name: "name", Type.SpecialType: SpecialType.System_String }) is { } parameter
            && ArgumentOf(arguments, parameter) is { } argument
            && model.GetConstantValue(argument, cancellation) is { Value: string name }
            ? $"{noun} '{name}'"
            : noun;
    }
}
