using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>The places written out in the program or the configuration, with the first resource at each.</summary>
internal sealed class WrittenPlaces
{
    private static readonly IReadOnlyList<(Condition, Place)> s_none = [];

    private readonly Dictionary<(string Text, Program.Site? Literal), Resource> _first = [];

    public WrittenPlaces(ResourceTable resources, Placement placement, CancellationToken cancellation)
    {
        foreach (var resource in resources)
        {
            foreach (var (_, place) in FindAll(resource, placement, cancellation))
            {
                if (!_first.ContainsKey((place.Written!, place.Literal)))
                    _first.Add((place.Written!, place.Literal), resource);
            }
        }
    }

    /// <summary>The written places of a resource: those in its own input, and those from the configuration.</summary>
    public static IReadOnlyList<(Condition Condition, Place Place)> FindAll(
        Resource resource,
        Placement placement,
        CancellationToken cancellation = default
    )
    {
        var places = resource.IsProvider ? placement.ProviderPlacesOf(resource, cancellation) : placement.PlacesOf(resource, cancellation);
        // Asked of each resource, so without an enumerator.
        List<(Condition, Place)>? written = null;
        for (var i = 0; i < places.Count; i++)
        {
            var (condition, place) = places[i];
            if (place.Written is not null && (resource.IsProvider || place.Decision.ByInput || place.Decision == PlaceDecision.Default))
                (written ??= []).Add((condition, place));
        }
        return written ?? s_none;
    }

    /// <summary>The first resource with a place from the same text.</summary>
    public Resource FirstAt(Place place) => _first[(place.Written!, place.Literal)];
}
