using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Settings;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

/// <summary>
/// Answers one question for places. A resource's own input decides first, then the resource it lives with, then its service's default, then
/// its provider. An input given as null counts as not given. Unfinished work stays within the question. Only finished answers are shared,
/// and they do not depend on who asks first.
/// </summary>
internal sealed partial class PlaceSearch(
    KnownPlaces known,
    ResourceTable resources,
    ResourceProviders providers,
    References references,
    GravitySettings settings,
    CancellationToken cancellation
)
{
    // How deep the search recurses. A chain may be as long as a program likes, but a thread's stack is limited.
    private const int MaxDepth = 16;

    // The most places of one resource, each under its own condition. With more, its place counts as unknown.
    private const int MaxPlaces = 1_000;

    private const string ByItself = "its place depends on itself";

    private UnderWay? _last;
    private HashSet<PlaceNode>? _underWay;
    private int _depth;
    private bool _isTooDeep;
    private bool _isCircular;

    /// <summary>The places of a resource or provider.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<(Condition Condition, Place Place)> Find(PlaceNode node)
    {
        var found = Get(node);
        while (_isTooDeep)
        {
            FinishWhatIsUnderWay();
            found = Get(node);
        }
        return found;
    }

    /// <summary>Places that need a search of their own, which depends on other places.</summary>
    /// <param name="cloud">The cloud of these places.</param>
    /// <param name="ask">Runs the search.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<(Condition Condition, Place Place)> Find(string cloud, Func<Places> ask)
    {
        var found = ask().ToArray();
        while (_isTooDeep)
        {
            FinishWhatIsUnderWay();
            found = ask().ToArray();
        }
        return _isCircular ? Circular(cloud) : found;
    }

    /// <summary>
    /// The places of something that others depend on. If the search has to stop, this and all further answers are empty; the question is
    /// repeated later.
    /// </summary>
    private IReadOnlyList<(Condition Condition, Place Place)> Get(PlaceNode node)
    {
        if (_isTooDeep || _isCircular || node.Resource is { Kind: null })
            return [];
        if (known.Find(node) is { } places)
        {
            _isCircular = places is [{ Place.Why: ByItself }];
            return places;
        }
        if (node.Resource is { IsTransformed: true })
            return [(Condition.True, Place.Unknown(node.Cloud, "a transformation may change where it lands"))];
        if (IsUnderWay(node))
        {
            _isCircular = true;
            return [];
        }
        Begin(node);
        if (_depth < MaxDepth)
            return Finish(node);
        _isTooDeep = true;
        return [];
    }

    /// <summary>
    /// Finds the places of the node begun last. If they depend on themselves, directly or through others, they are unknown. So are all
    /// places that depend on these.
    /// </summary>
    private IReadOnlyList<(Condition Condition, Place Place)> Finish(PlaceNode node)
    {
        cancellation.ThrowIfCancellationRequested();
        _depth++;
        var found = node.Resource is { Kind: { } kind } resource
            ? AtMost(AtEndpoints(resource, FromInputs(resource, kind, 0)), kind.Cloud)
            : AtMost(FromProvider(node, nowhere => [(Condition.True, nowhere)]), node.Cloud);
        _depth--;
        if (_isTooDeep)
            return [];
        End(node);
        return known.Keep(node, _isCircular ? Circular(node.Cloud) : found);
    }

    /// <summary>Finishes the deepest node first, then one by one those that need it.</summary>
    private void FinishWhatIsUnderWay()
    {
        while (_last is { Node: var deepest })
        {
            (_isTooDeep, _depth) = (false, 0);
            Finish(deepest);
        }
        // Circular places are marked as such by now.
        _isCircular = false;
    }

    private bool IsUnderWay(PlaceNode node)
    {
        if (_underWay is not null)
            return _underWay.Contains(node);
        for (var other = _last; other is not null; other = other.Before)
        {
            if (other.Node == node)
                return true;
        }
        return false;
    }

    private void Begin(PlaceNode node)
    {
        _last = new UnderWay(node, _last);
        // Walking through a long chain for each of its parts would be slow.
        if (_depth == MaxDepth && _underWay is null)
        {
            _underWay = [];
            for (var other = _last; other is not null; other = other.Before)
                _underWay.Add(other.Node);
        }
        _underWay?.Add(node);
    }

    private void End(PlaceNode node)
    {
        _last = _last!.Before;
        _underWay?.Remove(node);
    }

    private static IReadOnlyList<(Condition Condition, Place Place)> AtMost(Places places, string cloud)
    {
        var (some, count) = (new List<(Condition, Place)>(1), 0);
        foreach (var (condition, place) in places)
        {
            if (++count > MaxPlaces)
                return [(Condition.True, Place.Unknown(cloud, "it may land in more places than are followed"))];
            if (!condition.IsFalse)
                some.Add((condition, place));
        }
        return some;
    }

    private static (Condition, Place)[] Circular(string cloud) => [(Condition.True, Place.Unknown(cloud, ByItself))];

    private sealed record UnderWay(PlaceNode Node, UnderWay? Before);
}
