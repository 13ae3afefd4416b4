using DataGravity.Catalog;
using DataGravity.Catalog.Places;
using DataGravity.Graph;

namespace DataGravity.Moves.Changes;

/// <summary>What decides where a resource is.</summary>
internal enum PlacedBy
{
    Input,
    Provider,

    /// <summary>Neither: its default provider, or its resource group.</summary>
    Default,
}

/// <summary>A creation to change for a move.</summary>
/// <param name="Site">The expression.</param>
/// <param name="By">What decides where it is now.</param>
/// <param name="Input">The schema name of the input that can place it elsewhere; empty for none.</param>
/// <param name="Value">The input's value for the destination; empty if it differs between stacks.</param>
/// <param name="IsZone">Whether the value is a zone.</param>
internal sealed record PlacementChange(Program.Site Site, PlacedBy By, string Input, string Value, bool IsZone)
{
    // A part of an input, or the items of a list.
    private static readonly char[] s_marks = ['.', '['];

    /// <summary>Whether everything created there is placed by literals, wherever these are.</summary>
    public bool HasLiterals { get; init; }

    /// <summary>The change that moves a resource; null if there is none.</summary>
    internal static PlacementChange? For(Resource resource, Place destination)
    {
        var kind = resource.Kind!;
        var decisions = resource.Places.Select(p => p.Place.Decision).ToArray();
        var by =
            decisions.All(decision => decision.ByInput) ? PlacedBy.Input
            : decisions.All(decision => decision is { ByInput: false, Provider: not null }) ? PlacedBy.Provider
            : decisions.All(decision => decision == PlaceDecision.Default || decision.Neighbour is { IsResourceGroup: true })
                ? PlacedBy.Default
            : (PlacedBy?)null;
        var input = by == PlacedBy.Input ? resource.PlaceInput! : kind.PlaceInputs.FirstOrDefault(TakesRegion) ?? "";
        var isZone = by == PlacedBy.Input && resource.Places[0].Place.Zone is not null;
        var value = isZone ? NameOf(resource, destination) : destination.Name;
        return
            by is null
            || value is null
            || resource.IsTransformed
            || input.IndexOfAny(s_marks) >= 0
            || Clouds.Find(resource.Cloud)?.NamesRegionsOneWay == false
            ? null
            : new PlacementChange(resource.Site, by.Value, input, value, isZone)
            {
                HasLiterals = PlaceLiteral.Find(resource, destination) is not null,
            };
    }

    /// <summary>
    /// The destination's name in the form of the resource's present place: the region, or a zone there that has its machines; null for
    /// none.
    /// </summary>
    internal static string? NameOf(Resource resource, Place destination) =>
        resource.Places[0].Place is { Zone: { } zone, Cloud: var cloud }
            ? Zones.For(resource.Machines, cloud, destination.Name, zone)
            : destination.Name;

    /// <summary>Whether the name of an input or output means a region.</summary>
    public static bool TakesRegion(string name) => name is "region" or "location";

    /// <summary>Combines the changes of all stacks, each creation once; null if one cannot move the same way in all.</summary>
    internal static IReadOnlyList<PlacementChange>? Merge(IEnumerable<PlacementChange> steps)
    {
        PlacementChange[] merged =
        [
            .. steps
                .GroupBy(step => step with { Value = "", HasLiterals = false })
                .Select(same =>
                    same.Key with
                    {
                        Value = same.Select(step => step.Value).Distinct().Count() == 1 ? same.First().Value : "",
                        HasLiterals = same.All(step => step.HasLiterals),
                    }
                ),
        ];
        return merged.Length > 0 && merged.Select(step => step.Site).Distinct().Count() == merged.Length ? merged : null;
    }
}
