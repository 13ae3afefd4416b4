using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Providers;

/// <summary>An explicit provider in the data's region, for what moves.</summary>
/// <param name="Name">The variable that holds it.</param>
/// <param name="Edits">The edits that introduce the variable; empty if it exists.</param>
internal sealed record NearProvider(string Name, IReadOnlyList<SourceEdit> Edits)
{
    /// <summary>Providers that can be used at some calls: existing ones first, then one made like the present provider.</summary>
    public static IEnumerable<NearProvider> FindAll(MovePlan plan, ResourceCall compute, IReadOnlyCollection<ResourceCall> users)
    {
        var there = plan
            .NearProviders.Select(site => Variables.AssignedTo(site, compute))
            .OfType<ISymbol>()
            .Where(symbol => users.All(user => Variables.IsUsable(symbol, user)))
            .Select(symbol => new NearProvider(symbol.Name, []))
            .ToArray();
        if (there.Length > 0)
            return there;
        return
            plan is { PlacingProvider: { } sibling, Target: { IsEverywhere: true, Region: { } region }, NearProviders.Count: 0 }
            && Variables.AssignedTo(sibling, compute) is { } used
            && users.All(user => Variables.IsUsable(used, user))
            && ProviderDeclaration.Like(Variables.CreationAt(compute, sibling)!, region, compute) is { } introduced
            ? [introduced]
            : [];
    }
}
