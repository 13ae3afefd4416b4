using System.Collections.Immutable;
using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.Graph;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>
/// Moves compute, and what it needs, to the region of the data it works on. Compute in another cloud cannot be moved by an edit.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "move the compute to its data"), Shared]
public sealed class RelocationFixProvider : ProgramFixProvider
{
    /// <summary>The equivalence key of moves by the region's name or by provider: all of them can be made at once.</summary>
    internal const string EquivalenceKey = "DataGravity.Relocation";

    /// <summary>That of moves by the data's own region: compute so placed goes with the data from then on.</summary>
    public const string LinkedKey = "DataGravity.Relocation.Linked";

    /// <summary>That of moves by the provider that a component hands down.</summary>
    public const string ComponentKey = "DataGravity.Relocation.Component";

    /// <summary>That of moves by another provider than the data's, which is introduced where the program has none there.</summary>
    public const string ProviderKey = "DataGravity.Relocation.Provider";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Destination.Rules;

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    internal override IEnumerable<ResourceFix> FixesOf(
        ImmutableArray<Diagnostic> findings,
        ResourceCall call,
        Lazy<IReadOnlyList<ResourceGraph>> graphs
    ) =>
        new[] { "", FindingProperties.Apart }.SelectMany(apart =>
            FixesOf(findings, call, [.. findings.Select(d => new Destination(d, apart))], graphs)
        );

    private static IEnumerable<ResourceFix> FixesOf(
        ImmutableArray<Diagnostic> findings,
        ResourceCall call,
        Destination[] destinations,
        Lazy<IReadOnlyList<ResourceGraph>> graphs
    )
    {
        var destination = destinations[0];
        // Next to one data resource and far from the other is no move to offer.
        if (destinations.Select(d => d.Region).Distinct().Count() > 1 || MovedResource.FindAll(destination, call) is not { } moved)
            yield break;
        var image = TextEdits.LeaveAnImage(destination, moved) ? $"; its image stays in {destination.From}" : "";
        yield return Fix(
            LinkedKey,
            destination.LinkedTitle,
            DataVariable.RegionsOf(destination, call, moved).Select(region => MoveEdits.All(moved, resource => resource.ByRegionOf(region)))
        );
        yield return Fix(ComponentKey, $"{destination.Title}, by its component's provider", ComponentOptions.Edits(destination, call));
        yield return Fix(EquivalenceKey, destination.Title, MoveEdits.AsDataIs(destination, call, moved));
        if (
            MoveEdits.AtLiterals(destination, call, moved).ToArray() is { Length: > 0 } atLiterals
            && SharedLiterals.Find(destination, graphs.Value) is var (all, along, held)
        )
        {
            var others =
                along.Count == 0
                    ? ""
                    : $"; {string.Join(" and ", along)}, placed by the same text, go{(along.Count == 1 ? "es" : "")} along";
            yield return Fix(EquivalenceKey, destination.Title + others, atLiterals, held) with
            {
                Moved = all,
            };
        }
        yield return Fix(EquivalenceKey, destination.Title, MoveEdits.ByName(destination, moved));
        yield return Fix(ProviderKey, $"{destination.Title}, by a provider there", ByProvider(destination, call, moved));

        ResourceFix Fix(string key, string title, IEnumerable<IReadOnlyList<SourceEdit>?> edits, string held = "") =>
            new(
                key,
                title + image,
                findings,
                edits.OfType<IReadOnlyList<SourceEdit>>().Select(edit => TextEdits.With(edit, destination, moved))
            )
            {
                Moved = destination.Moved,
                Leaves = destination.Held + held,
                Effect = destinations.Any(d => d.ReplacesStores) ? FixEffect.CreatesResources : null,
            };
    }

    /// <summary>Where the provider of the data can be used, that is the better one.</summary>
    private static IEnumerable<IReadOnlyList<SourceEdit>> ByProvider(
        Destination destination,
        ResourceCall call,
        IReadOnlyList<MovedResource> moved
    )
    {
        if (MoveEdits.AsDataIs(destination, call, moved).Any())
            yield break;
        foreach (var provider in NearProvider.FindAll(destination, call, [.. moved.Select(m => m.Call)]))
        {
            if (MoveEdits.All(moved, resource => resource.ByProvider(provider.Name)) is { } edits)
                yield return [.. provider.Edits, .. edits];
        }
    }
}
