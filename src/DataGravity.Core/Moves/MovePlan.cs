using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves.Changes;
using DataGravity.Program;

namespace DataGravity.Moves;

/// <summary>A move that ends a finding in all its stacks. Plans are made only when a fix asks, never in a build.</summary>
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

    /// <summary>Whether resources that only pass on the name of something that moves go along.</summary>
    public bool WithUsers { get; private init; }

    /// <summary>Where the resources move to.</summary>
    public MoveTarget Target { get; }

    /// <summary>The region they leave; null if it has no name, or differs between stacks.</summary>
    public string? From { get; private init; }

    /// <summary>The creations to change. The first is that of the finding's resource.</summary>
    public IReadOnlyList<PlacementChange> Changes { get; }

    /// <summary>The finding's resource, which moves.</summary>
    public Resource First => _plans[0].Moved[0];

    /// <summary>The creation of the resource it moves next to; null if the program does not create that one.</summary>
    public Site? Neighbour { get; private init; }

    /// <summary>All resources that move.</summary>
    public IReadOnlyCollection<ResourceIdentity> Moved { get; }

    /// <summary>How many other resources it needs to move along.</summary>
    public int NeededCount => _plans[0].Needed.Count();

    /// <summary>The resources with data that are created anew, and empty.</summary>
    public IReadOnlyList<Resource> Replaced => [.. _plans[0].Replaced];

    /// <summary>The resources that stay where they are, and pass the name of something that moves to their code.</summary>
    public IReadOnlyList<Resource> Staying => [.. _plans.SelectMany(plan => plan.Staying).Distinct()];

    /// <summary>The inputs for which the destination has no match.</summary>
    public IReadOnlyList<Hold> Holds => [.. _plans.SelectMany(plan => plan.Held)];

    /// <summary>Whether something that moves is refused if its image is in another region.</summary>
    public bool NeedsImagesThere =>
        _plans.Any(plan =>
            plan.Moved.Any(resource => resource.Kind?.Images.Any(path => path.MustBeNear && resource.ValuesAt(path).Any()) == true)
        );

    /// <summary>The texts in the program that place what moves; empty unless they are known for every stack.</summary>
    public IReadOnlyList<PlaceLiteral> Literals { get; private init; } = [];

    /// <summary>The schema name of the data's output that is its region; null if nothing can be placed by it.</summary>
    public string? RegionOutput { get; private init; }

    /// <summary>The creation of the explicit provider that places everything that moves; null if there is none.</summary>
    public Site? PlacingProvider { get; private init; }

    /// <summary>The creations of explicit providers that are in the data's region, in every stack.</summary>
    public IReadOnlyList<Site> NearProviders { get; private init; } = [];

    /// <summary>The creations of components that give all moving resources their provider, or could.</summary>
    public IReadOnlyList<Site> Components { get; private init; } = [];

    /// <summary>
    /// The plans that move a finding's compute to its data. The first takes along the resources that only pass on names of what moves; the
    /// second, if there are any, leaves them. Empty if the compute cannot be moved.
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

    /// <summary>The plan that moves the data of gaps to their compute; null if it cannot be moved.</summary>
    /// <param name="gaps">The gaps between one store and one expression that creates compute: one for each stack and resource.</param>
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
            Neighbour = finding.Related.FirstOrDefault()?.Site,
            Literals = gaps.All(gap => gap.Distance == Distance.OtherRegion) ? FindLiterals(all, finding.DataPlaces) : [],
            RegionOutput = PlaceOutput.Find(gaps[0], all[0]),
            PlacingProvider = FindShared(providers, p => p.Placing is { } placing ? [placing] : []).FirstOrDefault(),
            NearProviders = FindShared(providers, p => p.Near),
            Components = FindShared(providers, p => p.Components),
        };
    }

    /// <summary>Combines the plans and changes of all stacks, each creation once; null if a stack has no plan, or two contradict.</summary>
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

    /// <summary>The creations that occur in all stacks.</summary>
    private static IReadOnlyList<Site> FindShared(IEnumerable<MoveProviders> stacks, Func<MoveProviders, IEnumerable<Resource>> of) =>
        [
            .. stacks
                .Select(stack => of(stack).Select(resource => resource.Site).Distinct())
                .Aggregate((all, others) => all.Intersect(others)),
        ];
}
