using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Moves;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Providers;

/// <summary>Finds expressions by which compute can be placed where its data is: <c>bucket.Region</c>.</summary>
internal static class DataVariable
{
    /// <summary>
    /// The data's region as each variable that holds the data tells it, the surest first; all can be used wherever something moves.
    /// </summary>
    public static IEnumerable<string> FindRegions(MovePlan plan, ResourceCall compute, IReadOnlyList<MovedResource> moved) =>
        plan is { RegionOutput: { } region, Neighbour: { } data }
            ? FindRegions(data, region, compute, [.. moved.Select(resource => resource.Call)])
            : [];

    /// <summary>
    /// The region of a resource as each variable that holds it tells it, the surest first; all can be used at some calls.
    /// </summary>
    /// <param name="data">Where it is created.</param>
    /// <param name="region">The schema name of its output that is its region.</param>
    /// <param name="compute">What works on it.</param>
    /// <param name="users">The calls.</param>
    public static IEnumerable<string> FindRegions(Site data, string region, ResourceCall compute, IReadOnlyCollection<ResourceCall> users)
    {
        if (
            Variables.CreationAt(compute, data) is not { } creation
            || Variables.ModelOf(creation, compute).GetTypeInfo(creation).Type is not { } type
            || SchemaProperties.OutputOf(type, region) is not { Name: var output }
        )
        {
            return [];
        }
        return new[] { Variables.AssignedTo(data, compute) }
            .OfType<ISymbol>()
            .Select(symbol => (symbol.Name, Root: symbol))
            .Concat(Named(compute, type))
            .Where(variable => users.All(user => Variables.IsUsable(variable.Root, user)))
            .Select(variable => $"{variable.Name}.{output}")
            .Distinct();
    }

    /// <summary>What of the data's type the compute itself names: a parameter, a property of a component.</summary>
    private static IEnumerable<(string Name, ISymbol Root)> Named(ResourceCall compute, ITypeSymbol type)
    {
        foreach (var expression in compute.Creation.ArgumentList!.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (
                SymbolEqualityComparer.Default.Equals(compute.Model.GetTypeInfo(expression).Type, type)
                && RootOf(expression) is { } root
                && compute.Model.GetSymbolInfo(root).Symbol is { } symbol
            )
            {
                yield return (expression.ToString(), symbol);
            }
        }
    }

    /// <summary>The variable that a path begins with; null for what is no path.</summary>
    private static IdentifierNameSyntax? RootOf(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax name => name,
            MemberAccessExpressionSyntax { Expression: var inner, Name: IdentifierNameSyntax } => RootOf(inner),
            _ => null,
        };
}
