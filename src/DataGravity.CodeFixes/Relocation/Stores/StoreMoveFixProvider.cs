using System.Collections.Immutable;
using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.Graph;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Stores;

/// <summary>
/// Moves data to the compute that works on it. Pulumi creates it anew there, and empty: for what is empty yet, or can be made again.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "move the data to its compute"), Shared]
public sealed class StoreMoveFixProvider : ProgramFixProvider
{
    internal const string EquivalenceKey = "DataGravity.StoreMove";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Destination.Rules;

    /// <summary>A store that is replaced loses its data.</summary>
    internal override FixEffect Effect => FixEffect.NeedsDecision;

    internal override IEnumerable<ResourceFix> FixesOf(
        ImmutableArray<Diagnostic> findings,
        ResourceCall call,
        Lazy<IReadOnlyList<ResourceGraph>> graphs
    )
    {
        foreach (var finding in findings)
        {
            if (
                FoundGap.DataOf(finding, call) is not { } data
                || data.Options?.ValueOf("Protect") is not null
                || DestinationOf(finding, call, data, graphs.Value) is not { } destination
                || MovedResource.FindAll(destination, call) is not { } moved
            )
            {
                continue;
            }
            yield return new ResourceFix(
                EquivalenceKey,
                destination.DataTitle,
                ImmutableArray.Create(finding),
                MoveEdits.FindAll(destination, call, moved)
            )
            {
                Moved = destination.Moved,
                Leaves = destination.Held,
            };
        }
    }

    /// <summary>Where the data should be, as a finding that it is elsewhere would tell.</summary>
    private static Destination? DestinationOf(
        Diagnostic finding,
        ResourceCall compute,
        ResourceCall data,
        IReadOnlyList<ResourceGraph> graphs
    )
    {
        var found = FoundGap.FindAll(compute, data, graphs).ToArray();
        var gaps = found.Select(f => f.Gap).OfType<Gap>().ToArray();
        return gaps.Length == 0
            ? null
            : new Destination(
                Diagnostic.Create(
                    finding.Descriptor,
                    finding.Location,
                    [compute.Creation.GetLocation()],
                    GapProperties
                        .OfStoreMove(gaps, [.. found.SelectMany(f => f.Compute.Places).Select(p => p.Place)])
                        .ToImmutableDictionary()
                )
            );
    }
}
