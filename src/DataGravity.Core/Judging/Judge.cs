using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.Judging;

/// <summary>A pair of compute and data in one stack, with its verdict.</summary>
/// <param name="Link">The link to the data, or the first of several.</param>
/// <param name="Verdict">The verdict.</param>
internal readonly record struct JudgedPair(DataLink Link, Verdict Verdict);

/// <summary>Gives each pair of compute and data a verdict. Silence is a verdict too, and has a reason.</summary>
/// <param name="graph">The stack.</param>
/// <param name="rules">Applies the rules to a gap.</param>
/// <param name="effort">The effort it may take.</param>
internal sealed class Judge(ResourceGraph graph, Func<Gap, Verdict> rules, Effort effort)
{
    /// <summary>Judges a resource against all data it works on: one verdict for each data resource.</summary>
    public IEnumerable<JudgedPair> JudgeAll(Resource compute)
    {
        // Most resources work on no data, and most others on one store.
        var links = graph.LinksOf(compute, effort);
        return links.Count switch
        {
            0 => [],
            1 => [new JudgedPair(links[0], JudgePair(links))],
            _ => links.GroupBy(link => link.Data).Select(same => same.ToArray()).Select(same => new JudgedPair(same[0], JudgePair(same))),
        };
    }

    /// <summary>The gaps of a resource, one for each data resource, whether a rule reports them or not.</summary>
    public static IEnumerable<Gap> FindGaps(Resource compute, ResourceGraph graph) =>
        new Judge(graph, gap => new Found(gap), Effort.Unbounded)
            .JudgeAll(compute)
            .Select(judged => judged.Verdict)
            .OfType<Found>()
            .Select(found => found.Gap);

    /// <param name="links">All links between one resource and one data resource.</param>
    private Verdict JudgePair(IReadOnlyList<DataLink> links)
    {
        var (compute, data) = (links[0].Compute, links[0].Data);
        if (!effort.Spend((long)links.Count * Count(compute) * Count(data)))
            return Verdict.Unreached;
        if (JudgeDistance(links[0]) is { } near)
            return near;
        if (graph.FindIdleCause(compute, effort.Cancellation) is { } cause)
            return new Verdict.Idle(cause);
        if (links.Count == 1)
            return JudgeLink(links[0], out _);
        Verdict? first = null;
        foreach (
            var link in links
                .OrderByDescending(link => link.Path.MustBeNear)
                .ThenByDescending(link => link.Strength)
                .ThenBy(link => link.Through.Length)
        )
        {
            var verdict = JudgeLink(link, out var isGap);
            if (isGap)
                return verdict;
            first ??= verdict;
        }
        return first!;
    }

    /// <summary>Counts places. This also finds them, which can be cancelled here but not later, when they are only read.</summary>
    private int Count(Resource resource) => graph.PlacesOf(resource, effort.Cancellation).Count;

    private Verdict JudgeLink(DataLink link, out bool isGap)
    {
        var (gap, silence) = FindGap(link);
        isGap = gap is not null;
        return gap is null ? silence! : rules(gap);
    }

    /// <summary>The verdict if no place of the compute is far from any place of the data; null if one is.</summary>
    private static Verdict? JudgeDistance(DataLink link)
    {
        Verdict? unknown = null;
        var (computePlaces, dataPlaces) = (link.Compute.Places, link.Data.Places);
        for (var i = 0; i < computePlaces.Count; i++)
        {
            for (var j = 0; j < dataPlaces.Count; j++)
            {
                var (compute, data) = (computePlaces[i].Place, dataPlaces[j].Place);
                switch (Distances.Between(compute, data))
                {
                    case Distance.Same:
                        break;
                    case Distance.Unknown:
                        unknown ??= JudgeUnknown(link, compute, data);
                        break;
                    default:
                        return null;
                }
            }
        }
        return unknown ?? Verdict.SamePlace;
    }

    private static Verdict JudgeUnknown(DataLink link, Place compute, Place data) =>
        compute.Kind == PlaceKind.Unknown ? new Verdict.PlaceUnknown(link.Compute, compute)
        : data.Kind == PlaceKind.Unknown ? new Verdict.PlaceUnknown(link.Data, data)
        : new Verdict.DistanceUnknown(compute, data);

    /// <summary>The worst certain gap of a link. If there is none, the reason.</summary>
    private (Gap? Gap, Verdict? Silence) FindGap(DataLink link)
    {
        var exists = link.Compute.Condition.And(link.Data.Condition).And(link.Condition);
        var found = new (Condition Differs, Place Compute, Place Data)?[Gap.Distances.Count];
        Place? copied = null;
        Verdict? unknown = null;
        foreach (var (computeWhen, compute) in link.Compute.Places)
        {
            var (here, copies) = (exists.And(computeWhen), graph.CopiesNear(compute, link.Data, effort.Cancellation));
            var unread = here.Except(copies.ByItsName);
            foreach (var (dataWhen, home) in link.Data.Places)
            {
                var data = copies.Nearest ?? home;
                var (when, between) = (unread.And(dataWhen), Distances.Between(compute, data));
                if (between == Distance.Unknown && !when.IsFalse)
                    unknown ??= JudgeUnknown(link, compute, data);
                if (Gap.IndexOf(between) is not (>= 0 and var distance))
                    continue;
                var apart = when.Except(copies.MayBeNear);
                if (when.IsFalse)
                    copied ??= here.And(dataWhen).IsFalse ? null : compute;
                else if (apart.IsFalse)
                    unknown ??= JudgeUnknown(link, compute, copies.Unknown!);
                else if (found[distance] is { } first)
                    found[distance] = first with { Differs = first.Differs.Or(apart) };
                else
                    found[distance] = (apart, compute, data);
            }
        }
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is var (differs, compute, data) && differs.Named(exists) is { } when)
            {
                var near = graph.CopiesNear(compute, link.Data, effort.Cancellation);
                return (new Gap(link, Gap.Distances[i], compute, data, when) { NearCopy = near.Copy, Cache = near.Cache }, null);
            }
        }
        return (
            null,
            found.Any(gap => gap is not null) ? Verdict.Conditional
            : copied is not null ? new Verdict.NearByCopy(copied)
            : unknown ?? new Verdict.Near("they never exist at once while they are apart")
        );
    }

    private sealed record Found(Gap Gap) : Verdict;
}
