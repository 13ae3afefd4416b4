using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves.Changes;

namespace DataGravity.Moves;

/// <summary>A move of a resource in one stack: the resource, and everything that has to be in the same place.</summary>
internal sealed class StackMovePlan
{
    private StackMovePlan(
        IReadOnlyList<Resource> moved,
        IReadOnlyList<Resource> placed,
        IReadOnlyList<PlacementChange> steps,
        IReadOnlyList<PlaceLiteral> literals,
        IReadOnlyList<Resource> staying
    )
    {
        Moved = moved;
        Placed = placed;
        Steps = steps;
        Literals = literals;
        Staying = staying;
    }

    /// <summary>The resources that move. The first is the one the move is about.</summary>
    public IReadOnlyList<Resource> Moved { get; }

    /// <summary>Those of them that follow no other one that moves.</summary>
    public IReadOnlyList<Resource> Placed { get; }

    /// <summary>The other resources that move, without those of the same expression.</summary>
    public IEnumerable<Resource> Needed => Moved.Where(resource => resource.Site != Moved[0].Site);

    /// <summary>The resources with data that the move creates anew, and empty.</summary>
    public IEnumerable<Resource> Replaced => Moved.Where(HoldsData);

    /// <summary>The creations to change, without those that follow another one that moves.</summary>
    public IReadOnlyList<PlacementChange> Steps { get; }

    /// <summary>The texts in the program that place moving resources.</summary>
    public IReadOnlyList<PlaceLiteral> Literals { get; }

    /// <summary>The resources that stay, and pass the name of something that moves to their code.</summary>
    public IReadOnlyList<Resource> Staying { get; }

    /// <summary>The inputs that hold moving resources back. The user has to name their counterparts at the destination.</summary>
    public IReadOnlyList<Hold> Held { get; private init; } = [];

    /// <summary>
    /// The plan that moves compute to its data. Null if something has to move along but cannot, something that has to stay would move, or
    /// the destination does not offer what moves.
    /// </summary>
    /// <param name="gap">The compute and the data.</param>
    /// <param name="withUsers">Whether resources that pass the name of something that moves to their code go along. As a rule, such
    /// code looks for it in its own region.</param>
    public static StackMovePlan? ForCompute(Gap gap, bool withUsers, Effort effort)
    {
        var (compute, graph) = (gap.Link.Compute, gap.Link.Compute.Stack);
        var (moving, staying) = (new Moving(compute, effort), new List<Resource>());
        for (var i = 0; i < moving.Resources.Count; i++)
        {
            var moved = moving.Resources[i];
            foreach (var other in moving.Beside(moved))
            {
                if (!withUsers && graph.IsNamedIn(moved, other) && graph.IsOnlyToldOf(other, moved))
                    staying.Add(other);
                else if (!HoldsData(other) || other.Site == moved.Site || moving.IsFollowedBy(other))
                    moving.Add(other);
                // A database names its network, and cannot leave it.
                else if (!HoldsData(moved) && graph.IsNamedIn(moved, other))
                    return null;
            }
        }
        staying.RemoveAll(moving.Contains);
        return To(gap.DataPlace, moving, staying);
    }

    /// <summary>
    /// The plan that moves objects to their compute. Null if compute beside them would have to leave its own data, another store would go
    /// along, or the destination does not offer what moves. Other data is tied to a network and to the resources it serves, so it has no
    /// plan.
    /// </summary>
    /// <param name="gap">The compute and the data.</param>
    public static StackMovePlan? ForStore(Gap gap, Effort effort)
    {
        var data = gap.Link.Data;
        if (data.IsExternal || data.Kind!.Holds != DataKind.Objects)
            return null;
        var moving = new Moving(data, effort);
        for (var i = 0; i < moving.Resources.Count; i++)
        {
            foreach (var other in moving.Beside(moving.Resources[i]))
            {
                if (other.Kind is { IsCompute: true } || HoldsData(other) && other.Site != data.Site && !moving.IsFollowedBy(other))
                    return null;
                moving.Add(other);
            }
        }
        return To(gap.ComputePlace, moving, []);
    }

    private static StackMovePlan? To(Place destination, Moving moving, List<Resource> staying)
    {
        if (moving.IsTooMuch || !moving.Resources.All(resource => resource.MayBeIn(destination.Name)))
            return null;
        var placed = moving.Resources.Where(resource => !moving.IsFollowedBy(resource)).ToArray();
        var steps = placed.Select(resource => PlacementChange.For(resource, destination)).OfType<PlacementChange>().Distinct().ToArray();
        var sites = new HashSet<Program.Site>(steps.Select(step => step.Site));
        return placed.All(resource => sites.Contains(resource.Site))
            ? new StackMovePlan(
                moving.Resources,
                placed,
                steps,
                [.. placed.Select(resource => PlaceLiteral.Find(resource, destination)).OfType<PlaceLiteral>()],
                [.. staying.Distinct()]
            )
            {
                Held = Hold.FindAll(moving.Resources, destination.Name),
            }
            : null;
    }

    private static bool HoldsData(Resource resource) => resource.Kind is { Holds: not (DataKind.None or DataKind.Inference) };
}
