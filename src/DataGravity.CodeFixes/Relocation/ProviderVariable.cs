using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Finds a name by which the compute can use the provider that places its data.</summary>
internal static class ProviderVariable
{
    /// <summary>Names of variables that hold the provider and can be used where the compute is created, the surest first.</summary>
    public static IEnumerable<string> NamesOf(Destination destination, ResourceCall call) =>
        new[] { Assigned(destination, call), UsedByData(destination, call) }
            .OfType<ISymbol>()
            .Where(symbol => IsUsable(symbol, call))
            .Select(symbol => symbol.Name)
            .Distinct();

    /// <summary>What the program assigns the new provider to.</summary>
    private static ISymbol? Assigned(Destination destination, ResourceCall call)
    {
        var (path, start) = destination.Provider!.Value;
        if (CreationAt(call, path, start) is not { } creation)
            return null;
        var model = ModelOf(creation, call);
        return creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: { } declaration } => model.GetDeclaredSymbol(declaration),
            AssignmentExpressionSyntax { Left: var target } => model.GetSymbolInfo(target).Symbol,
            _ => null,
        };
    }

    /// <summary>What the data names as its provider: a parameter, where a helper creates both.</summary>
    private static ISymbol? UsedByData(Destination destination, ResourceCall call)
    {
        if (destination.Data is not { SourceTree.FilePath: var path, SourceSpan.Start: var start }
            || CreationAt(call, path, start) is not { ArgumentList: { } arguments } creation)
        {
            return null;
        }
        var provider = arguments.Arguments
            .Select(a => a.Expression).OfType<BaseObjectCreationExpressionSyntax>()
            .SelectMany(o => o.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
            .FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Provider" });
        return provider is null ? null : ModelOf(creation, call).GetSymbolInfo(provider.Right).Symbol;
    }

    /// <summary>In scope, assigned before, and the same provider ever after.</summary>
    private static bool IsUsable(ISymbol symbol, ResourceCall call)
    {
        var position = call.Creation.SpanStart;
        if (!call.Model.LookupSymbols(position, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default))
            return false;
        return symbol switch
        {
            ILocalSymbol local => local.DeclaringSyntaxReferences is [var declaration] && IsAssigned(declaration.GetSyntax(), position) && !IsWritten(local.Name, call.Creation.SyntaxTree),
            IParameterSymbol { RefKind: RefKind.None } parameter => !IsWritten(parameter.Name, call.Creation.SyntaxTree),
            IFieldSymbol field => field.IsReadOnly,
            IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true },
            _ => false,
        };
    }

    private static bool IsAssigned(SyntaxNode declaration, int position) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer: not null } variable => variable.Span.End <= position,
        ForEachStatementSyntax loop => loop.Statement.Span.Contains(position),
        _ => false,
    };

    /// <summary>By name, in the whole file: another variable of the same name costs a fix, never makes a wrong one.</summary>
    private static bool IsWritten(string name, SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(n => n.Identifier.ValueText == name)
        .Any(n => n.Parent is AssignmentExpressionSyntax assignment && assignment.Left == n && assignment.Parent is not InitializerExpressionSyntax
            || n.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 });

    private static BaseObjectCreationExpressionSyntax? CreationAt(ResourceCall call, string path, int start)
    {
        var root = call.Model.Compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path)?.GetRoot();
        return root is not null && root.FullSpan.Contains(start)
            ? root.FindToken(start).Parent as BaseObjectCreationExpressionSyntax
            : null;
    }

#pragma warning disable RS1030 // A fix, not an analyzer: the declaration may stand in another file.
    private static SemanticModel ModelOf(SyntaxNode node, ResourceCall call) =>
        node.SyntaxTree == call.Model.SyntaxTree ? call.Model : call.Model.Compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
}
