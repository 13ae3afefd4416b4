using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Moves.Changes;

/// <summary>Finds the output of data that is its region. Other resources can be placed by it.</summary>
internal static class PlaceOutput
{
    /// <summary>The output's schema name; null if there is none, or what moves is created before the data.</summary>
    internal static string? Find(Gap gap, StackMovePlan plan) =>
        Find(gap.Link.Data) is { } output && IsCreatedBefore(gap.Link.Data, plan) ? output : null;

    /// <summary>
    /// The output's schema name; null if there is none, or other resources do not accept its spelling.
    /// </summary>
    public static string? Find(Resource data) =>
        data.IsExternal
        || data.IsPlacedByList
        || Clouds.Find(data.Cloud)?.SpellsPlaceOtherwise(data.Token) == true
        || data.Places.Any(p => p.Place.Zone is not null)
            ? null
            : data.Kind!.PlaceInputs.FirstOrDefault(PlacementChange.TakesRegion);

    /// <summary>
    /// Whether the data is created before all that moves, so that its output can be used there. Data that is made from the moving resources
    /// comes after them.
    /// </summary>
    private static bool IsCreatedBefore(Resource data, StackMovePlan plan) =>
        plan.Placed.All(placed => placed.Stack.At(placed.Site).First().Index >= data.Index);
}
