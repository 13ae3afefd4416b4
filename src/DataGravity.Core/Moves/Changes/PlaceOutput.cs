using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Moves.Changes;

/// <summary>The output of data that is its region, for others to be placed by.</summary>
internal static class PlaceOutput
{
    /// <summary>Its schema name; null where there is none, or what moves is created before the data.</summary>
    internal static string? Find(Gap gap, StackMovePlan plan) =>
        Find(gap.Link.Data) is { } output && IsCreatedBefore(gap.Link.Data, plan) ? output : null;

    /// <summary>
    /// Its schema name; null where there is none. Cloud Storage spells its locations in capitals, which other services do not take:
    /// the provider's resource_storage_bucket.go, <c>StateFunc: strings.ToUpper</c>, November 2026.
    /// </summary>
    public static string? Find(Resource data) =>
        data.IsExternal || data.Token.StartsWith("gcp:storage/", StringComparison.Ordinal) || data.Places.Any(p => p.Place.Zone is not null)
            ? null
            : data.Kind!.PlaceInputs.FirstOrDefault(PlacementChange.TakesRegion);

    /// <summary>Only what is there already has outputs to give; and what is made from others cannot place them.</summary>
    private static bool IsCreatedBefore(Resource data, StackMovePlan plan) =>
        plan.Placed.All(placed => placed.Stack.At(placed.Site).First().Index >= data.Index);
}
