using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Finds expressions by which compute can be placed where its data is: <c>bucket.Region</c>.</summary>
internal static class DataVariable
{
    /// <summary>The data's region as each variable that holds the data tells it, the surest first; all can be used wherever something moves.</summary>
    public static IEnumerable<string> RegionsOf(Destination destination, ResourceCall compute, IReadOnlyList<MovedResource> moved)
    {
        if (destination is not { DataRegion: { } region, Data: { SourceTree.FilePath: var path, SourceSpan.Start: var start } }
            || Variables.CreationAt(compute, path, start) is not { } creation
            || Variables.ModelOf(creation, compute).GetTypeInfo(creation).Type is not { } type
            || SchemaProperties.OutputOf(type, region) is not { Name: var output })
        {
            return [];
        }
        return new[] { Variables.AssignedTo(path, start, compute) }.OfType<ISymbol>().Select(symbol => (symbol.Name, Root: symbol))
            .Concat(Named(compute, type))
            .Where(data => moved.All(m => Variables.IsUsable(data.Root, m.Call)))
            .Select(data => $"{data.Name}.{output}")
            .Distinct();
    }

    /// <summary>What of the data's type the compute itself names: a parameter, a property of a component.</summary>
    private static IEnumerable<(string Name, ISymbol Root)> Named(ResourceCall compute, ITypeSymbol type)
    {
        foreach (var expression in compute.Creation.ArgumentList!.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (SymbolEqualityComparer.Default.Equals(compute.Model.GetTypeInfo(expression).Type, type)
                && RootOf(expression) is { } root && compute.Model.GetSymbolInfo(root).Symbol is { } symbol)
            {
                yield return (expression.ToString(), symbol);
            }
        }
    }

    /// <summary>The variable that a path begins with; null for what is no path.</summary>
    private static IdentifierNameSyntax? RootOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax { Expression: var inner, Name: IdentifierNameSyntax } => RootOf(inner),
        _ => null,
    };
}
