using DataGravity.CodeFixes.Edits;
using DataGravity.Relocation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Gives a component another provider to hand down, where the component is created.</summary>
internal static class ComponentOptions
{
    private const string Provider = nameof(Provider);
    private const string Providers = nameof(Providers);

    /// <summary>Ways to move all by a component that they have their provider from.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> Edits(Destination destination, ResourceCall compute)
    {
        foreach (var site in destination.Components)
        {
            if (
                Variables.CreationAt(compute, site.Path, site.Start) is not { } creation
                || ResourceCall.TryCreate(creation, Variables.ModelOf(creation, compute), default) is not { Options: { } options } component
            )
            {
                continue;
            }
            var ofData = ProviderVariable.NamesOf(destination, compute, [component]).Select(name => new NearProvider(name, []));
            foreach (var provider in ofData.Concat(NearProvider.FindAll(destination, compute, [component])))
            {
                if (Changes(options, component, provider.Name, destination, compute) is { } changes)
                    yield return [.. provider.Edits, .. SourceEdit.Of(creation.SyntaxTree, changes)];
            }
        }
    }

    /// <summary>In a list of providers, which a single one cannot stand beside, that of its type is replaced.</summary>
    private static IReadOnlyList<TextChange>? Changes(
        ArgumentEdit options,
        ResourceCall component,
        string provider,
        Destination destination,
        ResourceCall compute
    )
    {
        if (!options.IsGiven(Providers))
            return options.Set(Provider, provider);
        return options.ItemsOf(Providers) is { } items && PlacingIn(items, component, destination, compute) is { } placing
            ? [new(placing.Span, provider)]
            : null;
    }

    private static ExpressionSyntax? PlacingIn(
        InitializerExpressionSyntax items,
        ResourceCall component,
        Destination destination,
        ResourceCall compute
    ) =>
        destination.PlacingProvider is { } site && Variables.AssignedTo(site.Path, site.Start, compute) is { } placing
            ? items.Expressions.FirstOrDefault(item =>
                SymbolEqualityComparer.Default.Equals(component.Model.GetSymbolInfo(item).Symbol, placing)
            )
            : null;
}
