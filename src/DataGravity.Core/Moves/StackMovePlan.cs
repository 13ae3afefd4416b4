using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves.Changes;

namespace DataGravity.Moves;

/// <summary>A move of a resource in one stack: the resource, and everything that has to be in the same place.</summary>
internal sealed class StackMovePlan
{
    private readonly MoveGroup _group;

    private StackMovePlan(
        MoveGroup group,
        IReadOnlyList<Resource> placed,
        IReadOnlyList<PlacementChange> steps,
        IReadOnlyList<PlaceLiteral> literals
    )
    {
        _group = group;
        Placed = placed;
        Steps = steps;
        Literals = literals;
    }

    /// <summary>The resources that move. The first is the one the move is about.</summary>
    public IReadOnlyList<Resource> Moved => _group.Resources;

    /// <summary>Those of them that follow no other one that moves.</summary>
    public IReadOnlyList<Resource> Placed { get; }

    /// <summary>The other resources that move, without those of the same expression.</summary>
    public IEnumerable<Resource> Needed => Moved.Where(resource => resource.Site != Moved[0].Site);

    /// <summary>The resources with data that the move creates anew, and empty.</summary>
    public IEnumerable<Resource> Replaced => _group.Replaced;

    /// <summary>The creations to change, without those that follow another one that moves.</summary>
    public IReadOnlyList<PlacementChange> Steps { get; }

    /// <summary>The texts in the program that place moving resources.</summary>
    public IReadOnlyList<PlaceLiteral> Literals { get; }

    /// <summary>The resources that stay, and pass the name of something that moves to their code.</summary>
    public IReadOnlyList<Resource> Staying => _group.Staying;

    /// <summary>The inputs that hold moving resources back. The user has to name their counterparts at the destination.</summary>
    public IReadOnlyList<Hold> Held { get; private init; } = [];

    /// <summary>
    /// The plan that moves compute to its data. Null if something has to move along but cannot, something that has to stay would move, or
    /// the destination does not offer what moves.
    /// </summary>
    /// <param name="gap">The compute and the data.</param>
    /// <param name="withUsers">Whether resources that pass the name of something that moves to their code go along. As a rule, such
    /// code looks for it in its own region.</param>
    public static StackMovePlan? ForCompute(Gap gap, bool withUsers, Effort effort) =>
        To(gap.DataPlace, MoveGroup.ForCompute(gap.Link.Compute, withUsers, effort));

    /// <summary>
    /// The plan that moves objects to their compute. Null if compute beside them would have to leave its own data, another store would go
    /// along, or the destination does not offer what moves. Other data is tied to a network and to the resources it serves, so it has no
    /// plan.
    /// </summary>
    /// <param name="gap">The compute and the data.</param>
    public static StackMovePlan? ForStore(Gap gap, Effort effort) =>
        gap.Link.Data is { IsExternal: false, Kind.Holds: DataKind.Objects } data
            ? To(gap.ComputePlace, MoveGroup.ForStore(data, effort))
            : null;

    private static StackMovePlan? To(Place destination, MoveGroup group)
    {
        if (group.Anchor is not null || group.IsTooMuch || !group.Resources.All(resource => resource.MayBeIn(destination.Name)))
            return null;
        var placed = group.Placed.ToArray();
        var steps = placed.Select(resource => PlacementChange.For(resource, destination)).OfType<PlacementChange>().Distinct().ToArray();
        var sites = new HashSet<Program.Site>(steps.Select(step => step.Site));
        return placed.All(resource => sites.Contains(resource.Site))
            ? new StackMovePlan(
                group,
                placed,
                steps,
                [.. placed.Select(resource => PlaceLiteral.Find(resource, destination)).OfType<PlaceLiteral>()]
            )
            {
                Held = Hold.FindAll(group.Resources, destination.Name),
            }
            : null;
    }
}
