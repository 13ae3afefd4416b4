using DataGravity.Analyzers.Lowering;
using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.CodeFixes.Syntax;

/// <summary>The creation of a resource: <c>new Model("churn", args, options)</c>.</summary>
internal sealed class ResourceCall
{
    private readonly IObjectCreationOperation _operation;
    private readonly IMethodSymbol _constructor;

    private ResourceCall(
        BaseObjectCreationExpressionSyntax creation,
        IObjectCreationOperation operation,
        IMethodSymbol constructor,
        SemanticModel model
    )
    {
        _operation = operation;
        _constructor = constructor;
        Creation = creation;
        Model = model;
        Args = EditOf(p => DerivesFrom(p.Type, PulumiSymbols.FindType(model.Compilation, "Pulumi.ResourceArgs")));
        Options = EditOf(p => DerivesFrom(p.Type, PulumiSymbols.FindType(model.Compilation, "Pulumi.ResourceOptions")));
    }

    public BaseObjectCreationExpressionSyntax Creation { get; }

    public SemanticModel Model { get; }

    /// <summary>The argument with the resource's inputs; null if the constructor takes none.</summary>
    public ArgumentEdit? Args { get; }

    /// <summary>The argument with its options; null if the constructor takes none.</summary>
    public ArgumentEdit? Options { get; }

    /// <summary>
    /// The call; null if the code is incomplete, or contains a directive. With a directive, an edit would be right for one choice only.
    /// </summary>
    public static ResourceCall? TryCreate(
        BaseObjectCreationExpressionSyntax creation,
        SemanticModel model,
        CancellationToken cancellation
    ) =>
        creation is { ContainsDirectives: false, ArgumentList.CloseParenToken.IsMissing: false }
        && model.OperationOf(creation, cancellation) is IObjectCreationOperation { Constructor: { } constructor } operation
            ? new ResourceCall(creation, operation, constructor, model)
            : null;

    /// <summary>The argument for a parameter; null for none.</summary>
    public ArgumentSyntax? ArgumentOf(IParameterSymbol parameter) =>
        _operation
            .Arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit && SymbolEqualityComparer.Default.Equals(a.Parameter, parameter))
            // For `null!`, the operation's syntax is only the null.
            .Select(a =>
                a.Syntax.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault(written => written.Parent == Creation.ArgumentList)
            )
            .FirstOrDefault();

    /// <summary>Whether a further argument would be for this parameter: all before it are written, each in its place.</summary>
    public bool IsNext(IParameterSymbol parameter)
    {
        var arguments = Creation.ArgumentList!.Arguments;
        return arguments.Count == parameter.Ordinal
            && arguments.All(a => a.NameColon is null)
            && _constructor.Parameters.All(p => !p.IsParams);
    }

    /// <summary>Whether the program would write <c>new()</c>, judged by the other argument, or else by the file.</summary>
    public bool UsesInferredNew()
    {
        if (Creation.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 })
            return false;
        var beside = Creation
            .ArgumentList!.Arguments.Select(a => a.Expression)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .LastOrDefault();
        return beside is not null
            ? beside is ImplicitObjectCreationExpressionSyntax
            : Creation.SyntaxTree.GetRoot().DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>().Any();
    }

    private ArgumentEdit? EditOf(Func<IParameterSymbol, bool> isIt) =>
        _constructor.Parameters.FirstOrDefault(isIt) is { } parameter ? new ArgumentEdit(this, parameter) : null;

    private static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        for (; type is not null && ancestor is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, ancestor))
                return true;
        }
        return false;
    }
}
