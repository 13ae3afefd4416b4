using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Moves;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Providers;

/// <summary>Finds expressions that place compute where its data is: <c>bucket.Region</c>.</summary>
internal static class DataVariable
{
    /// <summary>
    /// The data's region, as an output of each variable that holds the data, surest first. All can be used at every creation that moves.
    /// </summary>
    public static IEnumerable<string> FindRegions(MovePlan plan, ResourceCall compute, IReadOnlyList<MovedResource> moved) =>
        plan is { RegionOutput: { } region, Neighbour: { } data }
            ? FindRegions(data, region, compute, [.. moved.Select(resource => resource.Call)])
            : [];

    /// <summary>
    /// A resource's region, as an output of each variable that holds the resource, surest first. All can be used at the given calls.
    /// </summary>
    /// <param name="data">The creation of the resource.</param>
    /// <param name="region">The schema name of the output that is its region.</param>
    /// <param name="compute">The compute that works on it.</param>
    /// <param name="users">The calls that need the expression.</param>
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

    /// <summary>The expressions of the data's type that the compute itself uses: a parameter, a property of a component.</summary>
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

    /// <summary>The variable at the beginning of a path; null if the expression is not a path.</summary>
    private static IdentifierNameSyntax? RootOf(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax name => name,
            MemberAccessExpressionSyntax { Expression: var inner, Name: IdentifierNameSyntax } => RootOf(inner),
            _ => null,
        };
}
