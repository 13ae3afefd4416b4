using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves.Changes;
using DataGravity.Program;

namespace DataGravity.Moves;

/// <summary>A move that ends a finding in all stacks that it is about. It is planned when a fix asks for it: a build plans none.</summary>
internal sealed class MovePlan
{
    private readonly IReadOnlyList<StackMovePlan> _plans;

    private MovePlan(MoveTarget target, IReadOnlyList<StackMovePlan> plans, IReadOnlyList<PlacementChange> changes)
    {
        Target = target;
        _plans = plans;
        Changes = changes;
        Moved = new HashSet<ResourceIdentity>(plans.SelectMany(plan => plan.Moved).Select(ResourceIdentity.For));
    }

    /// <summary>Whether what is only told of something that moves goes along.</summary>
    public bool WithUsers { get; private init; }

    /// <summary>Where what moves goes.</summary>
    public MoveTarget Target { get; }

    /// <summary>Where it is; null where that has no name, or is not the same in all stacks.</summary>
    public string? From { get; private init; }

    /// <summary>The creations to change, first that of the resource that the finding is about.</summary>
    public IReadOnlyList<PlacementChange> Changes { get; }

    /// <summary>What moves; the first is what the finding is about.</summary>
    public Resource First => _plans[0].Moved[0];

    /// <summary>The creation of what it moves next to; null where the program does not create that.</summary>
    public Site? Neighbour { get; private init; }

    /// <summary>All that moves.</summary>
    public IReadOnlyCollection<ResourceIdentity> Moved { get; }

    /// <summary>How many resources move beside the first.</summary>
    public int NeededCount => _plans[0].Needed.Count();

    /// <summary>What holds data and is created anew and empty.</summary>
    public IReadOnlyList<Resource> Replaced => [.. _plans[0].Replaced];

    /// <summary>What is told of what moves, in values for its code, and stays where it is.</summary>
    public IReadOnlyList<Resource> Staying => [.. _plans.SelectMany(plan => plan.Staying).Distinct()];

    /// <summary>What what moves needs there and does not find.</summary>
    public IReadOnlyList<Hold> Holds => [.. _plans.SelectMany(plan => plan.Held)];

    /// <summary>The texts of the program that place what moves; none where they are not known everywhere.</summary>
    public IReadOnlyList<PlaceLiteral> Literals { get; private init; } = [];

    /// <summary>The schema name of the data's output that is its region; null where nothing can be placed by it.</summary>
    public string? RegionOutput { get; private init; }

    /// <summary>The creation of the explicit provider that places all that moves; null where none does.</summary>
    public Site? PlacingProvider { get; private init; }

    /// <summary>The creations of explicit providers that are where the data is, in every stack.</summary>
    public IReadOnlyList<Site> NearProviders { get; private init; } = [];

    /// <summary>The creations of components that all that moves has its provider from, or would have.</summary>
    public IReadOnlyList<Site> Components { get; private init; } = [];

    /// <summary>
    /// The plans that move the compute of a finding to its data: with what is only told of what moves, and, where there is such a thing,
    /// without it. None where it cannot be moved.
    /// </summary>
    public static IEnumerable<MovePlan> FindAll(Finding finding)
    {
        var shapes = MoveShape.OneOfEach(finding.Gaps, gap => gap.Link.Compute, gap => gap.DataPlace);
        if (shapes.Count == 0)
            yield break;
        var target = MoveTarget.ForCompute(finding.Gaps, finding.DataPlaces);
        if (Find(finding, target, shapes, withUsers: true, out _) is { } whole)
            yield return whole;
        var apart = Find(finding, target, shapes, withUsers: false, out var hasStaying);
        if (apart is not null && hasStaying)
            yield return apart;
    }

    /// <summary>The plan that moves the data of gaps to their compute; null where it cannot be moved.</summary>
    /// <param name="gaps">The gaps of one store and one expression that creates compute, one for each stack and resource.</param>
    /// <param name="computePlaces">Where the compute is, in every stack and on every path.</param>
    public static MovePlan? ForStore(IReadOnlyList<Gap> gaps, IReadOnlyList<Place> computePlaces)
    {
        var plans = MoveShape
            .OneOfEach(gaps, gap => gap.Link.Data, gap => gap.ComputePlace)
            .Select(gap => StackMovePlan.ForStore(gap, new Effort(default)))
            .ToArray();
        return Merge(plans) is var (all, changes)
            ? new MovePlan(MoveTarget.ForStore(gaps, computePlaces), all, changes)
            {
                Neighbour = gaps[0].Link.Compute.Site,
                Literals = FindLiterals(all, computePlaces),
            }
            : null;
    }

    private static MovePlan? Find(Finding finding, MoveTarget target, IReadOnlyList<Gap> gaps, bool withUsers, out bool hasStaying)
    {
        var plans = gaps.Select(gap =>
                gap.Distance == Distance.OtherCloud ? null : StackMovePlan.ForCompute(gap, withUsers, new Effort(default))
            )
            .ToArray();
        hasStaying = plans.Any(plan => plan is { Staying.Count: > 0 });
        if (Merge(plans) is not var (all, changes))
            return null;
        var providers = all.Zip(gaps, (plan, gap) => MoveProviders.Find(plan, gap.DataPlace)).ToArray();
        var from = finding.Gaps[0].ComputePlace;
        return new MovePlan(target, all, changes)
        {
            WithUsers = withUsers,
            From = finding.Gaps.All(gap => gap.ComputePlace.Kind == PlaceKind.Region && gap.ComputePlace.Name == from.Name)
                ? from.Name
                : null,
            Neighbour = finding.Related.Select(site => (Site?)site).FirstOrDefault(),
            Literals = gaps.All(gap => gap.Distance == Distance.OtherRegion) ? FindLiterals(all, finding.DataPlaces) : [],
            RegionOutput = PlaceOutput.Find(gaps[0], all[0]),
            PlacingProvider = FindShared(providers, p => p.Placing is { } placing ? [placing] : [])
                .Select(site => (Site?)site)
                .FirstOrDefault(),
            NearProviders = FindShared(providers, p => p.Near),
            Components = FindShared(providers, p => p.Components),
        };
    }

    /// <summary>The plans of all stacks and their changes, each creation once; null where one stack has none, or they contradict.</summary>
    private static (IReadOnlyList<StackMovePlan> Plans, IReadOnlyList<PlacementChange> Changes)? Merge(
        IReadOnlyList<StackMovePlan?> several
    )
    {
        StackMovePlan[] plans = [.. several.OfType<StackMovePlan>()];
        return plans.Length == several.Count && PlacementChange.Merge(plans.SelectMany(plan => plan.Steps)) is { } changes
            ? (plans, changes)
            : null;
    }

    private static IReadOnlyList<PlaceLiteral> FindLiterals(IReadOnlyList<StackMovePlan> plans, IReadOnlyList<Place> everywhere) =>
        everywhere.Count > 0 && everywhere.All(place => place.Kind == PlaceKind.Region)
            ? PlaceLiteral.Merge(plans.SelectMany(plan => plan.Literals)) ?? []
            : [];

    /// <summary>The creations that all stacks have.</summary>
    private static IReadOnlyList<Site> FindShared(IEnumerable<MoveProviders> stacks, Func<MoveProviders, IEnumerable<Resource>> of) =>
        [
            .. stacks
                .Select(stack => of(stack).Select(resource => resource.Site).Distinct())
                .Aggregate((all, others) => all.Intersect(others)),
        ];
}
