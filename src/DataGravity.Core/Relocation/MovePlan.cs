using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Relocation;

/// <summary>What moves when a resource does, in one stack: itself, and all that has to be where it is.</summary>
public sealed class MovePlan
{
    private MovePlan(
        IReadOnlyList<Resource> moved, IReadOnlyList<Resource> placed, IReadOnlyList<MoveStep> steps, IReadOnlyList<PlaceLiteral> literals, IReadOnlyList<Resource> staying)
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
    public IReadOnlyList<MoveStep> Steps { get; }

    /// <summary>The texts that place those of them that texts place.</summary>
    public IReadOnlyList<PlaceLiteral> Literals { get; }

    /// <summary>What is told of something that moves, in values for its code, and does not move along.</summary>
    public IReadOnlyList<Resource> Staying { get; }

    /// <summary>What holds something that moves where it is: the move leaves it to the user to name the same there.</summary>
    public IReadOnlyList<Hold> Held { get; private init; } = [];

    /// <summary>The plan that moves compute to its data; null where what has to move along cannot, what has to stay would move, or what moves is not offered there.</summary>
    /// <param name="gap">The compute and the data.</param>
    /// <param name="withUsers">Whether what is only told of something that moves goes along: it looks for that in its own region, as a rule.</param>
    public static MovePlan? Of(Gap gap, bool withUsers)
    {
        var (compute, graph) = (gap.Link.Compute, gap.Link.Compute.Stack);
        var (moved, staying) = (new List<Resource> { compute }, new List<Resource>());
        for (var i = 0; i < moved.Count; i++)
        {
            foreach (var other in graph.At(moved[i].Site).Concat(graph.TiedTo(moved[i])).Where(other => IsAt(compute, other) && !moved.Contains(other)))
            {
                if (!withUsers && graph.IsNamedIn(moved[i], other) && graph.IsOnlyToldOf(other, moved[i]))
                    staying.Add(other);
                else if (!HoldsData(other) || other.Site == moved[i].Site || Follows(other, moved))
                    moved.Add(other);
                // A database names its network, and cannot leave it.
                else if (!HoldsData(moved[i]) && graph.IsNamedIn(moved[i], other))
                    return null;
            }
        }
        staying.RemoveAll(moved.Contains);
        return To(gap.DataPlace, moved, staying);
    }

    /// <summary>
    /// The plan that moves objects to their compute; null where compute beside them would stay with its own data, another store go
    /// along, or what moves is not offered there. What holds other data lives in a network, and with what it serves.
    /// </summary>
    /// <param name="gap">The compute and the data.</param>
    public static MovePlan? OfData(Gap gap)
    {
        var (data, graph) = (gap.Link.Data, gap.Link.Data.Stack);
        if (data.IsExternal || data.Kind!.Holds != DataKind.Objects)
            return null;
        var moved = new List<Resource> { data };
        for (var i = 0; i < moved.Count; i++)
        {
            foreach (var other in graph.At(moved[i].Site).Concat(graph.TiedTo(moved[i])).Where(other => IsAt(data, other) && !moved.Contains(other)))
            {
                if (other.Kind is { IsCompute: true } || HoldsData(other) && other.Site != data.Site && !Follows(other, moved))
                    return null;
                moved.Add(other);
            }
        }
        return To(gap.ComputePlace, moved, []);
    }

    private static MovePlan? To(Place destination, List<Resource> moved, List<Resource> staying)
    {
        if (!moved.All(resource => resource.MayBeIn(destination.Name)))
            return null;
        var placed = moved.Where(resource => !Follows(resource, moved)).ToArray();
        var steps = placed.Select(resource => MoveStep.Of(resource, destination)).OfType<MoveStep>().Distinct().ToArray();
        return placed.All(resource => steps.Any(step => step.IsOf(resource)))
            ? new MovePlan(moved, placed, steps, [.. placed.Select(resource => PlaceLiteral.Of(resource, destination)).OfType<PlaceLiteral>()], [.. staying.Distinct()])
            {
                Held = Hold.FindAll(moved, destination.Name),
            }
            : null;
    }

    /// <summary>What tells a resource of the program from others, whatever the stack.</summary>
    public static string IdentityOf(Resource resource) => $"{resource.Site.Span.Start} {resource.Name.Replace('\n', ' ')} {resource.Site.Unit.Path}";

    private static bool HoldsData(Resource resource) => resource.Kind is { Holds: not (DataKind.None or DataKind.Inference) };

    /// <summary>Whether it is wherever another is that moves.</summary>
    private static bool Follows(Resource resource, List<Resource> moved) =>
        resource.Places.All(p => p.Place.Decision.Neighbour is { } neighbour && moved.Contains(neighbour));

    private static bool IsAt(Resource compute, Resource other) =>
        other.Places.All(o => compute.Places.Any(p => p.Place.Cloud == o.Place.Cloud && p.Place.Kind == o.Place.Kind && p.Place.Name == o.Place.Name));
}
