using DataGravity.Graph;

namespace DataGravity.Moves;

/// <summary>The resources that move along with one, each once, in the order they are found.</summary>
internal sealed class Moving
{
    private readonly HashSet<(string Cloud, PlaceKind Kind, string Name)> _places;
    private readonly HashSet<Resource> _moved;
    private readonly List<Resource> _inOrder;
    private readonly Dictionary<Program.Site, List<Resource>> _left = [];
    private readonly ResourceGraph _graph;
    private readonly Effort _effort;

    public Moving(Resource first, Effort effort)
    {
        _effort = effort;
        _graph = first.Stack;
        _places = [.. first.Places.Select(p => (p.Place.Cloud, p.Place.Kind, p.Place.Name))];
        (_moved, _inOrder) = ([first], [first]);
    }

    /// <summary>Whether the effort is spent. Then there is no plan.</summary>
    public bool IsTooMuch { get; private set; }

    /// <summary>The resources that move. The first is the one the move is about.</summary>
    public IReadOnlyList<Resource> Resources => _inOrder;

    public bool Contains(Resource resource) => _moved.Contains(resource);

    public void Add(Resource resource)
    {
        if (_moved.Add(resource))
            _inOrder.Add(resource);
    }

    /// <summary>
    /// The resources that may move along: they are in the same place, do not move yet, and share an expression with the moved one or are
    /// tied to it. A loop creates thousands with one expression, so each of those is visited once.
    /// </summary>
    public IEnumerable<Resource> Beside(Resource moved)
    {
        var isFirst = !_left.TryGetValue(moved.Site, out var created);
        foreach (var other in isFirst ? _graph.At(moved.Site) : created!)
        {
            if (IsNew(other))
                yield return other;
        }
        if (isFirst || created!.Count > 0)
            _left[moved.Site] = [.. (isFirst ? _graph.At(moved.Site) : created!).Where(other => !_moved.Contains(other) && IsThere(other))];
        foreach (var other in _graph.TiedTo(moved))
        {
            if (IsNew(other))
                yield return other;
        }
    }

    /// <summary>Whether a resource always lives with one that moves.</summary>
    public bool IsFollowedBy(Resource resource) =>
        resource.Places.All(p => p.Place.Decision.Neighbour is { } neighbour && _moved.Contains(neighbour));

    private bool IsNew(Resource other)
    {
        IsTooMuch |= !_effort.Spend();
        return !IsTooMuch && !_moved.Contains(other) && IsThere(other);
    }

    private bool IsThere(Resource other) => other.Places.All(p => _places.Contains((p.Place.Cloud, p.Place.Kind, p.Place.Name)));
}
