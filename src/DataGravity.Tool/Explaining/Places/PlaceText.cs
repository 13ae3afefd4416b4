using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Writes places for people, also those without a known name.</summary>
internal static class PlaceText
{
    /// <summary>A place and how it is known.</summary>
    public static string Write(Place place) =>
        place.Kind switch
        {
            PlaceKind.Unknown => "an unknown place",
            PlaceKind.Symbolic => WriteSymbolic(place),
            _ => place.ToString(),
        };

    /// <summary>A place alone.</summary>
    public static string WriteName(Place place) => place.Kind == PlaceKind.Symbolic ? WriteSymbolic(place) : place.Name;

    /// <summary>Whether it is the zone of a provider, and not its region.</summary>
    public static bool IsZone(Place place) => place.Name.EndsWith(", zone)", StringComparison.Ordinal);

    /// <summary>Whether it is the place of a provider that nobody gives one.</summary>
    public static bool IsOfProvider(Place place) =>
        place.Name.StartsWith("default(", StringComparison.Ordinal) || place.Name.StartsWith("provider(", StringComparison.Ordinal);

    /// <summary>A place that nobody can name, but that is equal to itself.</summary>
    private static string WriteSymbolic(Place place) =>
        place.Name.StartsWith("default(", StringComparison.Ordinal)
            ? $"the {(IsZone(place) ? "zone" : "place")} of the default provider of {Clouds.NameOf(place.Cloud)}"
        : place.Name.StartsWith("provider(", StringComparison.Ordinal) ? $"the place of {place.Why}"
        : $"the place that {place.Name} names";
}
