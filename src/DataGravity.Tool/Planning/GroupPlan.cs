using DataGravity.Graph;
using DataGravity.Moves;

namespace DataGravity.Tool.Planning;

/// <summary>Where a group stands, and where it could.</summary>
/// <param name="Group">The group.</param>
/// <param name="Present">Where it is.</param>
/// <param name="Ranking">The regions it could stand in.</param>
/// <param name="Unknown">Stores whose distance is not known. They count for no option.</param>
internal sealed record GroupPlan(MoveGroup Group, Place Present, OptionRanking Ranking, IReadOnlyList<Resource> Unknown)
{
    /// <summary>The copies with which the group could stay.</summary>
    public IReadOnlyList<CopyOption> Copies => CopyOption.FindAll(Stay, Present);

    /// <summary>The option to leave everything as it is.</summary>
    public PlanOption Stay => Ranking.Options.First(option => option.IsPresent);
}
