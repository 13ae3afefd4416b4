namespace DataGravity.Tool.Map;

/// <summary>What belongs to a resource of a stack, by its id.</summary>
internal sealed class StackIndex
{
    private readonly Dictionary<string, MapResource> _resources;
    private readonly Dictionary<string, MapPlace> _places;
    private readonly ILookup<string, MapLink> _links;
    private readonly ILookup<string, MapLink> _readers;
    private readonly ILookup<string, MapFinding> _findings;
    private readonly ILookup<string, MapCopy> _copies;

    public StackIndex(MapStack stack)
    {
        _resources = stack.Resources.ToDictionary(resource => resource.Id);
        _places = stack.Places.ToDictionary(place => place.Id);
        _links = stack.Links.ToLookup(link => link.Compute);
        _readers = stack.Links.ToLookup(link => link.Data);
        _findings = stack
            .Findings.SelectMany(finding => finding.Resources.Select(id => (id, finding)))
            .ToLookup(pair => pair.id, pair => pair.finding);
        _copies = stack.Copies.ToLookup(copy => copy.Data);
    }

    public MapResource Resource(string id) => _resources[id];

    public MapPlace Place(string id) => _places[id];

    public IEnumerable<MapLink> Links(MapResource resource) => _links[resource.Id];

    public IEnumerable<MapLink> Readers(MapResource resource) => _readers[resource.Id];

    public IEnumerable<MapFinding> Findings(MapResource resource) => _findings[resource.Id];

    public IEnumerable<MapCopy> Copies(MapResource resource) => _copies[resource.Id];

    /// <summary>What is worst about a resource: one of the states of <see cref="ChipView"/>, or empty.</summary>
    public string StateOf(MapResource resource)
    {
        var (hasFar, hasSilent, hasUnknown) = (false, false, false);
        foreach (var link in _links[resource.Id].Concat(_readers[resource.Id]))
        {
            hasFar |= link.Distance == MapDistance.Far;
            hasSilent |= link.Distance == MapDistance.Silent;
            hasUnknown |= link.Distance == MapDistance.Unknown;
        }
        return hasFar ? "far"
            : hasSilent ? "silent"
            : hasUnknown ? "unknown"
            : "";
    }
}
