using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Moves;

/// <summary>The resources of one stack that have to be in one place, wherever that is: they move together or not at all.</summary>
internal sealed class MoveGroup
{
    private readonly Moving _moving;

    private MoveGroup(Moving moving, IReadOnlyList<Resource> staying, Resource? anchor) =>
        (_moving, Staying, Anchor) = (moving, staying, anchor);

    /// <summary>The resources that move. The first is the one the move is about.</summary>
    public IReadOnlyList<Resource> Resources => _moving.Resources;

    /// <summary>The resources that stay, and pass the name of something that moves to their code.</summary>
    public IReadOnlyList<Resource> Staying { get; }

    /// <summary>A resource that has to be in the same place and cannot leave it. Then nothing moves. Null if everything can.</summary>
    public Resource? Anchor { get; }

    /// <summary>Whether the effort was spent before all resources were found. Then nothing moves.</summary>
    public bool IsTooMuch => _moving.IsTooMuch;

    /// <summary>Those of the resources that follow no other one that moves.</summary>
    public IEnumerable<Resource> Placed => Resources.Where(resource => !_moving.IsFollowedBy(resource));

    /// <summary>The resources with data that a move creates anew, and empty.</summary>
    public IEnumerable<Resource> Replaced => Resources.Where(HoldsData);

    /// <summary>The group of a compute resource. Stores stay, except those that always live with something that moves.</summary>
    /// <param name="compute">The resource.</param>
    /// <param name="withUsers">Whether resources that pass the name of something that moves to their code go along. As a rule, such
    /// code looks for it in its own region.</param>
    /// <param name="effort">The effort it may take.</param>
    public static MoveGroup ForCompute(Resource compute, bool withUsers, Effort effort)
    {
        var graph = compute.Stack;
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
                    return new MoveGroup(moving, staying, other);
            }
        }
        staying.RemoveAll(moving.Contains);
        return new MoveGroup(moving, [.. staying.Distinct()], null);
    }

    /// <summary>
    /// The group of a store. Compute beside it would have to leave its own data, and another store would go along, so these anchor it.
    /// </summary>
    /// <param name="data">The store.</param>
    /// <param name="effort">The effort it may take.</param>
    public static MoveGroup ForStore(Resource data, Effort effort)
    {
        var moving = new Moving(data, effort);
        for (var i = 0; i < moving.Resources.Count; i++)
        {
            foreach (var other in moving.Beside(moving.Resources[i]))
            {
                if (other.Kind is { IsCompute: true } || HoldsData(other) && other.Site != data.Site && !moving.IsFollowedBy(other))
                    return new MoveGroup(moving, [], other);
                moving.Add(other);
            }
        }
        return new MoveGroup(moving, [], null);
    }

    private static bool HoldsData(Resource resource) => resource.Kind is { Holds: not (DataKind.None or DataKind.Inference) };
}
