using DataGravity.CodeFixes.Edits;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Syntax;

/// <summary>Finds variables that hold a resource, and decides whether another creation can use them.</summary>
internal static class Variables
{
    /// <inheritdoc cref="AssignedTo(string, int, ResourceCall)"/>
    public static ISymbol? AssignedTo(Site site, ResourceCall call) => AssignedTo(site.File.Path, site.Span.Start, call);

    /// <summary>The variable or property that a new resource is assigned to; null if it is not kept.</summary>
    public static ISymbol? AssignedTo(string path, int start, ResourceCall call)
    {
        if (CreationAt(call, path, start) is not { } creation)
            return null;
        var model = ModelOf(creation, call);
        return creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: { } declaration } => model.GetDeclaredSymbol(declaration),
            AssignmentExpressionSyntax { Left: var target } when model.GetSymbolInfo(target).Symbol is not IDiscardSymbol and var symbol =>
                symbol,
            _ => null,
        };
    }

    public static ITypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };

    /// <summary>Whether a symbol is in scope, assigned before, and never changed.</summary>
    public static bool IsUsable(ISymbol symbol, ResourceCall call)
    {
        var position = call.Creation.SpanStart;
        if (!call.Model.LookupSymbols(position, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default))
            return false;
        return symbol switch
        {
            ILocalSymbol local => local.DeclaringSyntaxReferences is [var declaration]
                && IsAssigned(declaration.GetSyntax(), position)
                && !IsWritten(local.Name, call.Creation.SyntaxTree),
            IParameterSymbol { RefKind: RefKind.None } parameter => !IsWritten(parameter.Name, call.Creation.SyntaxTree),
            IFieldSymbol field => field.IsReadOnly,
            IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true },
            _ => false,
        };
    }

    private static bool IsAssigned(SyntaxNode declaration, int position) =>
        declaration switch
        {
            VariableDeclaratorSyntax { Initializer: not null } variable => variable.Span.End <= position,
            ForEachStatementSyntax loop => loop.Statement.Span.Contains(position),
            _ => false,
        };

    /// <summary>
    /// Whether a name is assigned to anywhere in the file. Another variable of that name loses a fix, but never makes a wrong one.
    /// </summary>
    private static bool IsWritten(string name, SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == name)
            .Any(n =>
                n.Parent is AssignmentExpressionSyntax assignment
                    && assignment.Left == n
                    && assignment.Parent is not InitializerExpressionSyntax
                || n.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
            );

    public static BaseObjectCreationExpressionSyntax? CreationAt(ResourceCall call, Site site) =>
        CreationAt(call, site.File.Path, site.Span.Start);

    public static BaseObjectCreationExpressionSyntax? CreationAt(ResourceCall call, string path, int start)
    {
        var root = call.Model.Compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path)?.GetRoot();
        return root is not null && root.FullSpan.Contains(start)
            ? root.FindToken(start).Parent as BaseObjectCreationExpressionSyntax
            : null;
    }

#pragma warning disable RS1030 // A fix, not an analyzer: the declaration may be in another file.
    public static SemanticModel ModelOf(SyntaxNode node, ResourceCall call) =>
        node.SyntaxTree == call.Model.SyntaxTree ? call.Model : call.Model.Compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
}
