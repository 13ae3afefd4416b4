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

/// <summary>Moves compute, and what it needs, to the region of its data. An edit cannot move compute to another cloud.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "move the compute to its data"), Shared]
public sealed class RelocationFixProvider : ProgramFixProvider
{
    /// <summary>The equivalence key of moves by the region's name or by the data's provider. All of them can be made at once.</summary>
    internal const string EquivalenceKey = "DataGravity.Relocation";

    /// <summary>The key of moves by the data's region output. The compute then follows the data.</summary>
    public const string LinkedKey = "DataGravity.Relocation.Linked";

    /// <summary>The key of moves by the provider that a component hands down.</summary>
    public const string ComponentKey = "DataGravity.Relocation.Component";

    /// <summary>The key of moves by a provider that is not the data's. If the program has none in that region, it is introduced.</summary>
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
        // A move next to one data resource and away from another is not offered.
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
        var (mentioned, needed) = plan.NeedsImagesThere ? ("", image) : (image, "");
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
                    + mentioned,
                findings,
                edits.OfType<IReadOnlyList<SourceEdit>>().Select(edit => TextEdits.With(edit, plan, moved))
            )
            {
                Moved = plan.Moved,
                Leaves = needed + Hold.Describe(plan.Holds) + held,
                Effect = replacesStores ? FixEffect.CreatesResources : null,
            };
    }

    /// <summary>Ways with another provider. None if the data's own provider can be used, which is better.</summary>
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
