using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

/// <summary>
/// One question for places: its own input puts a resource somewhere, else the resource it lives with, else its service's default, else its
/// provider. What is given as null is not given. What is under way belongs to the question; only what is found to the end is kept for
/// others, and that is the same whoever asks first.
/// </summary>
internal sealed partial class PlaceSearch(
    KnownPlaces known,
    ResourceTable resources,
    ResourceProviders providers,
    References references,
    CancellationToken cancellation
)
{
    // How deep places of others are looked for by recursion. A chain may be as long as a program likes, a thread's stack is not.
    private const int MaxDepth = 16;

    // Each under a condition of its own. What has more is anywhere.
    private const int MaxPlaces = 1_000;

    private const string ByItself = "placed by itself";

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

    /// <summary>The places that depend on others in a way of their own.</summary>
    /// <param name="cloud">Where they are.</param>
    /// <param name="ask">Looks for them.</param>
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
    /// Places that others need. Where the search has to be broken off the answer is empty, and so is each further one: what asks is looked
    /// for again later.
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
            return [(Condition.True, Place.Unknown(node.Cloud, "transformations"))];
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
    /// Looks for the places of what was begun last. What asks for its own places, by way of others or not, has none that anybody knows;
    /// and so has what asks for those.
    /// </summary>
    private IReadOnlyList<(Condition Condition, Place Place)> Finish(PlaceNode node)
    {
        cancellation.ThrowIfCancellationRequested();
        _depth++;
        (Condition, Place)[] found = node.Resource is { Kind: { } kind } resource
            ? [.. AtMost(AtEndpoints(resource, FromInputs(resource, kind, 0)), kind.Cloud).Where(p => !p.Condition.IsFalse)]
            : [.. AtMost(FromProvider(node, nowhere => [(Condition.True, nowhere)]), node.Cloud)];
        _depth--;
        if (_isTooDeep)
            return [];
        End(node);
        return known.Keep(node, _isCircular ? Circular(node.Cloud) : found);
    }

    /// <summary>What was too deep is looked for first, and then what needs it, one by one.</summary>
    private void FinishWhatIsUnderWay()
    {
        while (_last is { Node: var deepest })
        {
            (_isTooDeep, _depth) = (false, 0);
            Finish(deepest);
        }
        // What goes in a circle is known as such now.
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
        // To walk through a long chain at each of its parts would be dear.
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

    private static Places AtMost(Places places, string cloud)
    {
        var some = places.Take(MaxPlaces + 1).ToArray();
        return some.Length > MaxPlaces ? [(Condition.True, Place.Unknown(cloud, "one of very many"))] : some;
    }

    private static (Condition, Place)[] Circular(string cloud) => [(Condition.True, Place.Unknown(cloud, ByItself))];

    private sealed record UnderWay(PlaceNode Node, UnderWay? Before);
}
