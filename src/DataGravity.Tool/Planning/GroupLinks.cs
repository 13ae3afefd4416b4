using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves;
using DataGravity.Rules;

namespace DataGravity.Tool.Planning;

/// <summary>The stores that a group works on and that do not move with it.</summary>
internal sealed class GroupLinks
{
    private readonly ResourceGraph _graph;
    private readonly CancellationToken _cancellation;
    private readonly IReadOnlyList<IGrouping<(Resource Data, bool Writes), DataLink>> _links;
    private readonly Func<Resource, IReadOnlyList<Resource>> _readersOf;

    /// <param name="graph">The stack.</param>
    /// <param name="group">The group.</param>
    /// <param name="readersOf">The resources that read a store, in the group and elsewhere.</param>
    /// <param name="cancellation">Stops the work.</param>
    public GroupLinks(
        ResourceGraph graph,
        MoveGroup group,
        Func<Resource, IReadOnlyList<Resource>> readersOf,
        CancellationToken cancellation
    )
    {
        var members = group.Resources.ToHashSet();
        (_graph, _cancellation) = (graph, cancellation);
        _readersOf = data => [.. readersOf(data).Where(reader => !members.Contains(reader))];
        _links =
        [
            .. group
                .Resources.Where(resource => graph.FindIdleCause(resource, cancellation) is null)
                .SelectMany(resource => graph.LinksOf(resource))
                .Where(link => !members.Contains(link.Data))
                // The bytes that go to a store leave another place than those that come from it, and cost extra.
                .GroupBy(link => (link.Data, link.Path.Access == DataAccess.Writes)),
        ];
    }

    /// <summary>The stores, in the order in which the group names them.</summary>
    public IEnumerable<Resource> Data => _links.Select(links => links.Key.Data).Distinct();

    /// <summary>The stores whose distance from a place is not known.</summary>
    public IEnumerable<Resource> FindUnknown(Place place) =>
        Data.Where(data => data.Places.Any(p => Distances.Between(place, p.Place) == Distance.Unknown));

    /// <summary>
    /// The reads and the writes of stores that would be far if the group stood at a place. Of several findings about the reads of a
    /// store, the worst. The dearest come first.
    /// </summary>
    public IReadOnlyList<Transfer> FindFar(Place place) =>
        [
            .. _links
                .Select(links =>
                    links
                        .SelectMany(link => Judge(link, place))
                        .OrderByDescending(finding => finding.Rule.Category == RuleCategory.Failure)
                        .ThenBy(finding => Gap.IndexOf(finding.Gap!.Distance))
                        .FirstOrDefault()
                        is { } worst
                        ? new Transfer(links.Key.Data, worst) { OtherReaders = links.Key.Writes ? [] : _readersOf(links.Key.Data) }
                        : null
                )
                .OfType<Transfer>()
                .OrderByDescending(transfer => transfer.UsdPerMonth)
                .ThenBy(transfer => transfer.Data.ToString(), StringComparer.Ordinal)
                .ThenBy(transfer => transfer.Writes),
        ];

    private IEnumerable<StackFinding> Judge(DataLink link, Place place)
    {
        var exists = link.Compute.Condition.And(link.Data.Condition).And(link.Condition);
        var near = _graph.CopiesNear(place, link.Data, _cancellation);
        var unread = exists.Except(near.ByItsName).Except(near.MayBeNear);
        foreach (var (there, home) in link.Data.Places)
        {
            var data = near.Nearest ?? home;
            var distance = Distances.Between(place, data);
            if (Gap.IndexOf(distance) < 0 || unread.And(there) is { IsFalse: true } || unread.And(there).Named(exists) is not { } when)
                continue;
            var gap = new Gap(link, distance, place, data, when) { NearCopy = near.Copy, Cache = near.Cache };
            if (RuleOrder.Judge(gap) is Verdict.Reported reported)
                yield return reported.Finding;
        }
    }
}
