using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves.Changes;

namespace DataGravity.Moves;

/// <summary>What moves when a resource does, in one stack: itself, and all that has to be where it is.</summary>
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

    /// <summary>What moves, the resource first.</summary>
    public IReadOnlyList<Resource> Moved { get; }

    /// <summary>Of these, what does not follow another that moves.</summary>
    public IReadOnlyList<Resource> Placed { get; }

    /// <summary>What moves beside the resource and what is created by the same expression.</summary>
    public IEnumerable<Resource> Needed => Moved.Where(resource => resource.Site != Moved[0].Site);

    /// <summary>What holds data, and is created anew and empty by the move.</summary>
    public IEnumerable<Resource> Replaced => Moved.Where(HoldsData);

    /// <summary>The creations to change; what follows another that moves is not among them.</summary>
    public IReadOnlyList<PlacementChange> Steps { get; }

    /// <summary>The texts that place those of them that texts place.</summary>
    public IReadOnlyList<PlaceLiteral> Literals { get; }

    /// <summary>What is told of something that moves, in values for its code, and does not move along.</summary>
    public IReadOnlyList<Resource> Staying { get; }

    /// <summary>What holds something that moves where it is: the move leaves it to the user to name the same there.</summary>
    public IReadOnlyList<Hold> Held { get; private init; } = [];

    /// <summary>
    /// The plan that moves compute to its data; null where what has to move along cannot, what has to stay would move, or what moves is not
    /// offered there.
    /// </summary>
    /// <param name="gap">The compute and the data.</param>
    /// <param name="withUsers">Whether what is only told of something that moves goes along: it looks for that in its own region, as a
    /// rule.</param>
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
    /// The plan that moves objects to their compute; null where compute beside them would stay with its own data, another store go
    /// along, or what moves is not offered there. What holds other data lives in a network, and with what it serves.
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
