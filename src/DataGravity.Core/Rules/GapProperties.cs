using System.Globalization;
using DataGravity.Graph;

namespace DataGravity.Rules;

/// <summary>What the fixes of a gap need to know.</summary>
internal static class GapProperties
{
    /// <param name="gaps">What the finding is about.</param>
    /// <param name="everywhere">Where the data is, in every stack and on every path: a fix changes the program for all of them.</param>
    public static IReadOnlyDictionary<string, string?> Of(IReadOnlyList<Gap> gaps, IReadOnlyList<Place> everywhere)
    {
        var (link, place) = (gaps[0].Link, gaps[0].DataPlace);
        var properties = new Dictionary<string, string?>
        {
            [FindingProperties.Compute] = link.Compute.Name,
            [FindingProperties.Data] = link.Data.ToString(),
        };
        if (gaps.All(g => g.Distance == Distance.OtherRegion && IsAt(g.DataPlace)))
        {
            properties[FindingProperties.Region] = place.Name;
            if (everywhere.All(IsAt))
                properties[FindingProperties.RegionEverywhere] = "";
        }
        if (gaps.Any(g => g.ComputePlace.Decision.ByInput))
            properties[FindingProperties.ComputeByInput] = "";

        if (everywhere.Any(p => p.Kind == PlaceKind.Unknown))
            return properties;
        if (everywhere.All(p => p.Decision.ByInput))
            properties[FindingProperties.DataByInput] = "";
        else if (everywhere.All(p => p.Decision == PlaceDecision.Default))
            properties[FindingProperties.DataByDefault] = "";
        else if (place.Decision.Provider is { } provider && everywhere.All(p => p.Decision.Provider?.Site == provider.Site))
        {
            properties[FindingProperties.ProviderPath] = provider.Site.Unit.Path;
            properties[FindingProperties.ProviderStart] = provider.Site.Span.Start.ToString(CultureInfo.InvariantCulture);
        }
        return properties;

        bool IsAt(Place other) => other.Kind == PlaceKind.Region && other.Name == place.Name;
    }
}
