using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Finds a name by which the compute can use the provider that places its data.</summary>
internal static class ProviderVariable
{
    /// <summary>Names of variables that hold the provider and can be used at some calls, the surest first.</summary>
    public static IEnumerable<string> NamesOf(Destination destination, ResourceCall call, IReadOnlyCollection<ResourceCall> users) => destination.Provider is null
        ? []
        : new[] { Assigned(destination, call), UsedByData(destination, call) }
            .OfType<ISymbol>()
            .Where(symbol => users.All(user => Variables.IsUsable(symbol, user)))
            .Select(symbol => symbol.Name)
            .Distinct();

    /// <summary>What the program assigns the new provider to.</summary>
    private static ISymbol? Assigned(Destination destination, ResourceCall call)
    {
        var (path, start) = destination.Provider!.Value;
        return Variables.AssignedTo(path, start, call);
    }

    /// <summary>What the data names as its provider: a parameter, where a helper creates both.</summary>
    private static ISymbol? UsedByData(Destination destination, ResourceCall call)
    {
        if (destination.Data is not { SourceTree.FilePath: var path, SourceSpan.Start: var start }
            || Variables.CreationAt(call, path, start) is not { ArgumentList: { } arguments } creation)
        {
            return null;
        }
        var provider = arguments.Arguments
            .Select(a => a.Expression).OfType<BaseObjectCreationExpressionSyntax>()
            .SelectMany(o => o.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
            .FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Provider" });
        return provider is null ? null : Variables.ModelOf(creation, call).GetSymbolInfo(provider.Right).Symbol;
    }
}
