using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>The places of a stack, each once.</summary>
internal sealed class PlaceTable
{
    private static readonly Note s_notListed = new("the catalog does not know where resources of these types land");

    private readonly Dictionary<object, MapPlace> _places = [];

    /// <summary>The places: clouds in the order in which they occur, named places before unnamed ones, and unknown ones last.</summary>
    public IReadOnlyList<MapPlace> Ordered
    {
        get
        {
            string[] clouds = [.. _places.Values.Select(place => place.Cloud).Distinct()];
            return
            [
                .. _places
                    .Values.OrderBy(place => place.Kind is MapPlaceKind.Unnamed or MapPlaceKind.Unknown)
                    .ThenBy(place => Array.IndexOf(clouds, place.Cloud))
                    .ThenBy(place => place.Kind)
                    .ThenBy(place => place.Name, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The place of a resource, and its zone.</summary>
    /// <param name="program">The program. A place without a name is the same only within a program.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="explainer">Says why a place is not known.</param>
    public (string Id, string? Zone) Find(MapInput program, Resource resource, PlaceExplainer explainer)
    {
        var places = resource.Kind is null ? resource.ProviderPlaces : resource.Places;
        if (places is not [(_, var place), ..])
            return (Add((resource.Cloud, "not listed"), resource.Cloud, "Somewhere", MapPlaceKind.Unknown, s_notListed), null);
        if (place.Kind is not (PlaceKind.Symbolic or PlaceKind.Unknown))
            return (Find(place), place.Zone);
        var reason = explainer.FindMissing(resource, place);
        return place.Kind == PlaceKind.Symbolic
            ? (Add((program.Program, place.Cloud, place.Name), place.Cloud, PlaceText.WriteName(place), MapPlaceKind.Unnamed, reason), null)
            : (Add((program.Program, place.Cloud, reason), place.Cloud, "Somewhere", MapPlaceKind.Unknown, reason), null);
    }

    /// <summary>A place whose name is known.</summary>
    public string Find(Place place) =>
        Add(
            (place.Cloud, place.Kind, place.Name),
            place.Cloud,
            PlaceText.WriteName(place),
            place.Kind switch
            {
                PlaceKind.Region => MapPlaceKind.Region,
                PlaceKind.MultiRegion => MapPlaceKind.MultiRegion,
                PlaceKind.Global => MapPlaceKind.Global,
                PlaceKind.Symbolic => MapPlaceKind.Unnamed,
                _ => MapPlaceKind.Unknown,
            },
            null
        );

    private string Add(object key, string cloud, string name, MapPlaceKind kind, Note? reason)
    {
        if (!_places.TryGetValue(key, out var place))
            _places[key] = place = new($"p{_places.Count}", Clouds.NameOf(cloud), name, kind, reason);
        return place.Id;
    }
}
