using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Providers;

/// <summary>Gives a component another provider to hand down, where the component is created.</summary>
internal static class ComponentOptions
{
    private const string Provider = nameof(Provider);
    private const string Providers = nameof(Providers);

    /// <summary>Ways to move everything by a component that hands down the provider.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> Edits(MovePlan plan, ResourceCall compute)
    {
        foreach (var site in plan.Components)
        {
            if (
                Variables.CreationAt(compute, site) is not { } creation
                || ResourceCall.TryCreate(creation, Variables.ModelOf(creation, compute), default) is not { Options: { } options } component
            )
            {
                continue;
            }
            var ofData = ProviderVariable.FindNames(plan, compute, [component]).Select(name => new NearProvider(name, []));
            foreach (var provider in ofData.Concat(NearProvider.FindAll(plan, compute, [component])))
            {
                if (Changes(options, component, provider.Name, plan, compute) is { } changes)
                    yield return [.. provider.Edits, .. SourceEdit.Of(creation.SyntaxTree, changes)];
            }
        }
    }

    /// <summary>In a list of providers, the one of the same type is replaced. A list cannot be combined with a single provider.</summary>
    private static IReadOnlyList<TextChange>? Changes(
        ArgumentEdit options,
        ResourceCall component,
        string provider,
        MovePlan plan,
        ResourceCall compute
    )
    {
        if (!options.IsGiven(Providers))
            return options.Set(Provider, provider);
        return options.ItemsOf(Providers) is { } items && PlacingIn(items, component, plan, compute) is { } placing
            ? [new(placing.Span, provider)]
            : null;
    }

    private static ExpressionSyntax? PlacingIn(
        InitializerExpressionSyntax items,
        ResourceCall component,
        MovePlan plan,
        ResourceCall compute
    ) =>
        plan.PlacingProvider is { } site && Variables.AssignedTo(site, compute) is { } placing
            ? items.Expressions.FirstOrDefault(item =>
                SymbolEqualityComparer.Default.Equals(component.Model.GetSymbolInfo(item).Symbol, placing)
            )
            : null;
}
