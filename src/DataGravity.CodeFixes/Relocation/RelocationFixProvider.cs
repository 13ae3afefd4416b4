using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Relocation.Literals;
using DataGravity.CodeFixes.Relocation.Providers;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;
using DataGravity.Moves;
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
    public override ImmutableArray<string> FixableDiagnosticIds => MovableRules.Ids;

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    internal override IEnumerable<ResourceFix> FixesOf(
        IReadOnlyList<ReportedFinding> findings,
        ResourceCall call,
        IReadOnlyList<ResourceGraph> graphs
    )
    {
        // Next to one data resource and far from the other is no move to offer.
        var targets = findings.Select(f => MoveTarget.ForCompute(f.Finding.Gaps, f.Finding.DataPlaces).Region).Distinct();
        if (targets.Count() > 1)
            return [];
        var plans = findings.Select(f => MovePlan.FindAll(f.Finding).ToArray()).ToArray();
        return plans[0]
            .SelectMany(plan =>
                FixesOf(
                    findings,
                    call,
                    plan,
                    plans.Any(all => all.Any(other => other.WithUsers == plan.WithUsers && other.Replaced.Count > 0)),
                    graphs
                )
            );
    }

    private static IEnumerable<ResourceFix> FixesOf(
        IReadOnlyList<ReportedFinding> findings,
        ResourceCall call,
        MovePlan plan,
        bool replacesStores,
        IReadOnlyList<ResourceGraph> graphs
    )
    {
        if (MovedResource.FindAll(plan, call) is not { } moved)
            yield break;
        var image = TextEdits.LeaveAnImage(plan, moved) ? $"; its image stays in {plan.From}" : "";
        var saving = MoveTitle.WriteSaving(findings.Select(f => f.Finding));
        yield return Fix(
            LinkedKey,
            "to stay with",
            "",
            DataVariable.FindRegions(plan, call, moved).Select(region => MoveEdits.All(moved, resource => resource.ByRegionOf(region)))
        );
        yield return Fix(ComponentKey, "next to", ", by its component's provider", ComponentOptions.Edits(plan, call));
        yield return Fix(EquivalenceKey, "next to", "", MoveEdits.AsDataIs(plan, call, moved));
        if (
            MoveEdits.AtLiterals(plan, call, moved).ToArray() is { Length: > 0 } atLiterals
            && SharedLiterals.Find(plan, graphs) is var (all, along, held)
        )
        {
            var others =
                along.Count == 0
                    ? ""
                    : $"; {string.Join(" and ", along)}, placed by the same text, go{(along.Count == 1 ? "es" : "")} along";
            yield return Fix(EquivalenceKey, "next to", "", atLiterals, others, held) with
            {
                Moved = all,
            };
        }
        yield return Fix(EquivalenceKey, "next to", "", MoveEdits.ByName(plan, moved));
        yield return Fix(ProviderKey, "next to", ", by a provider there", ByProvider(plan, call, moved));

        ResourceFix Fix(
            string key,
            string relation,
            string means,
            IEnumerable<IReadOnlyList<SourceEdit>?> edits,
            string others = "",
            string held = ""
        ) =>
            new(
                key,
                MoveTitle.WriteForCompute(plan, findings[0].Finding, relation)
                    + means
                    + saving
                    + MoveTitle.WriteStaying(plan)
                    + others
                    + image,
                findings,
                edits.OfType<IReadOnlyList<SourceEdit>>().Select(edit => TextEdits.With(edit, plan, moved))
            )
            {
                Moved = plan.Moved,
                Leaves = Hold.Describe(plan.Holds) + held,
                Effect = replacesStores ? FixEffect.CreatesResources : null,
            };
    }

    /// <summary>Where the provider of the data can be used, that is the better one.</summary>
    private static IEnumerable<IReadOnlyList<SourceEdit>> ByProvider(MovePlan plan, ResourceCall call, IReadOnlyList<MovedResource> moved)
    {
        if (MoveEdits.AsDataIs(plan, call, moved).Any())
            yield break;
        foreach (var provider in NearProvider.FindAll(plan, call, [.. moved.Select(m => m.Call)]))
        {
            if (MoveEdits.All(moved, resource => resource.ByProvider(provider.Name)) is { } edits)
                yield return [.. provider.Edits, .. edits];
        }
    }
}
