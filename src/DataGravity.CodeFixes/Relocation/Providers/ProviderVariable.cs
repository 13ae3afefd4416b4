using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Moves;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Providers;

/// <summary>Finds names by which compute can use the provider of its data.</summary>
internal static class ProviderVariable
{
    /// <summary>Names of variables that hold the provider and can be used at some calls, surest first.</summary>
    public static IEnumerable<string> FindNames(MovePlan plan, ResourceCall call, IReadOnlyCollection<ResourceCall> users) =>
        plan.Target.Provider is { } provider ? FindNames(provider, plan.Neighbour, call, users) : [];

    /// <summary>The same for a provider and data that are created at given places.</summary>
    public static IEnumerable<string> FindNames(Site provider, Site? data, ResourceCall call, IReadOnlyCollection<ResourceCall> users) =>
        new[] { Variables.AssignedTo(provider, call), UsedByData(data, call) }
            .OfType<ISymbol>()
            .Where(symbol => users.All(user => Variables.IsUsable(symbol, user)))
            .Select(symbol => symbol.Name)
            .Distinct();

    /// <summary>The symbol that the data uses as its provider: a parameter, if a helper creates both.</summary>
    private static ISymbol? UsedByData(Site? data, ResourceCall call)
    {
        if (data is not { } site || Variables.CreationAt(call, site) is not { ArgumentList: { } arguments } creation)
            return null;
        var provider = arguments
            .Arguments.Select(a => a.Expression)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .SelectMany(o => o.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
            .FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Provider" });
        return provider is null ? null : Variables.ModelOf(creation, call).GetSymbolInfo(provider.Right).Symbol;
    }
}
