using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Stores;

/// <summary>
/// Moves data to the compute that works on it. Pulumi then creates it anew, and empty. So this is for data that is still empty, or can be
/// made again.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "move the data to its compute"), Shared]
public sealed class StoreMoveFixProvider : ProgramFixProvider
{
    internal const string EquivalenceKey = "DataGravity.StoreMove";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => MovableRules.Ids;

    /// <summary>A store that is replaced loses its data.</summary>
    internal override FixEffect Effect => FixEffect.NeedsDecision;

    internal override IEnumerable<ResourceFix> FixesOf(
        IReadOnlyList<ReportedFinding> findings,
        ResourceCall call,
        IReadOnlyList<ResourceGraph> graphs
    )
    {
        foreach (var reported in findings)
        {
            var finding = reported.Finding;
            if (
                FoundGap.FindData(finding, call) is not { } data
                || data.Options?.ValueOf("Protect") is not null
                || FindPlan(call, data, graphs) is not { } plan
                || MovedResource.FindAll(plan, call) is not { } moved
            )
            {
                continue;
            }
            yield return new ResourceFix(
                EquivalenceKey,
                MoveTitle.WriteForStore(plan, finding.Gaps[0]) + MoveTitle.WriteSaving([finding]),
                [reported],
                MoveEdits.FindAll(plan, call, moved)
            )
            {
                Moved = plan.Moved,
                Leaves = Hold.Describe(plan.Holds),
            };
        }
    }

    private static MovePlan? FindPlan(ResourceCall compute, ResourceCall data, IReadOnlyList<ResourceGraph> graphs)
    {
        var found = FoundGap.FindAll(compute, data, graphs).ToArray();
        var gaps = found.Select(f => f.Gap).OfType<Gap>().ToArray();
        return gaps.Length == 0 ? null : MovePlan.ForStore(gaps, [.. found.SelectMany(f => f.Compute.Places).Select(p => p.Place)]);
    }
}
