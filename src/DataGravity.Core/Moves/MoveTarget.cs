using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Moves;

/// <summary>The place where something should be, whether it can be moved there or not.</summary>
/// <param name="Region">The region; null if it has no name, or differs between the stacks concerned.</param>
/// <param name="IsEverywhere">Whether the region is right in every stack, even in those not concerned.</param>
/// <param name="Provider">The creation of the explicit provider that places what is already there, in every stack; null for none.</param>
/// <param name="IsDefault">Whether what is already there follows the default provider, in every stack.</param>
internal sealed record MoveTarget(string? Region, bool IsEverywhere, Site? Provider, bool IsDefault)
{
    /// <summary>The target of a move of compute to its data.</summary>
    /// <param name="gaps">The gaps of a finding.</param>
    /// <param name="dataPlaces">
    /// Where the data is, in every stack and on every path, since an edit changes the program for all of them.
    /// </param>
    public static MoveTarget ForCompute(IReadOnlyList<Gap> gaps, IReadOnlyList<Place> dataPlaces) =>
        Find([.. gaps.Select(gap => gap.DataPlace)], dataPlaces, hasRegion: gaps.All(gap => gap.Distance == Distance.OtherRegion));

    /// <summary>The target of a move of data to its compute.</summary>
    /// <param name="gaps">The gaps of a finding.</param>
    /// <param name="computePlaces">Where the compute is, in every stack and on every path.</param>
    public static MoveTarget ForStore(IReadOnlyList<Gap> gaps, IReadOnlyList<Place> computePlaces) =>
        Find([.. gaps.Select(gap => gap.ComputePlace)], computePlaces, hasRegion: true);

    private static MoveTarget Find(IReadOnlyList<Place> places, IReadOnlyList<Place> everywhere, bool hasRegion)
    {
        var region = hasRegion && places.All(IsThere) ? places[0].Name : null;
        var (provider, isDefault) = FindDecision(places[0], everywhere);
        return new MoveTarget(region, region is not null && everywhere.All(IsThere), provider, isDefault);

        bool IsThere(Place place) => place.Kind == PlaceKind.Region && place.Name == places[0].Name;
    }

    private static (Site? Provider, bool IsDefault) FindDecision(Place place, IReadOnlyList<Place> everywhere) =>
        everywhere.Any(other => other.Kind == PlaceKind.Unknown) ? (null, false)
        : everywhere.All(other => other.Decision == PlaceDecision.Default) ? (null, true)
        : place.Decision.Provider is { } provider && everywhere.All(other => other.Decision.Provider?.Site == provider.Site)
            ? (provider.Site, false)
        : (null, false);
}
