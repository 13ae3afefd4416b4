namespace DataGravity.Tool.Map;

/// <summary>
/// Groups the resources of a side by component and, where there are many, the others by type. Of many, the unremarkable ones are closed
/// away, so that what is far stands out.
/// </summary>
/// <param name="isDense">Whether the stack has many resources.</param>
/// <param name="hasPrograms">Whether the map has several programs. Then they are groups, too.</param>
internal sealed class GroupBuilder(bool isDense, bool hasPrograms)
{
    private const int MaxFar = 6;
    private const int MaxQuiet = 12;

    /// <param name="name">The side's name.</param>
    /// <param name="resources">The resources, each with what stands for it.</param>
    /// <param name="ghosts">Copies without a resource.</param>
    public SideView Arrange(string name, IReadOnlyList<(MapResource Resource, ChipView Chip)> resources, IReadOnlyList<ChipView> ghosts)
    {
        GroupView[] groups =
        [
            .. resources
                .GroupBy(resource => LabelOf(resource.Resource), resource => resource.Chip)
                .Select(group => new GroupView(group.Key, [.. group.OrderByDescending(IsFar)], [])),
        ];
        GroupView[] alone = [.. ghosts.Count == 0 ? [] : new[] { new GroupView("", ghosts, []) }];
        if (!isDense)
            return new(name, [.. groups.OrderByDescending(group => group.Chips.Any(IsFar)), .. alone], [], []);
        GroupView[] quiet = [.. groups.Select(group => group with { Chips = [.. group.Chips.Where(chip => !IsFar(chip))] }).Where(HasAny)];
        return new(
            name,
            [.. groups.Select(Far).Where(HasAny), .. alone],
            quiet[..Math.Min(quiet.Length, MaxQuiet)],
            quiet[Math.Min(quiet.Length, MaxQuiet)..]
        );
    }

    private static bool IsFar(ChipView chip) => chip.State == "far";

    private static bool HasAny(GroupView group) => group.Chips.Count > 0;

    private static GroupView Far(GroupView group)
    {
        ChipView[] far =
        [
            .. group
                .Chips.Where(IsFar)
                .Select(chip => chip.Noun == group.Label ? chip : chip with { Noun = $"{chip.Noun} · {group.Label}" }),
        ];
        // Closing one away would be no shorter.
        var shown = far.Length > MaxFar + 1 ? MaxFar : far.Length;
        return new(group.Label, far[..shown], far[shown..]);
    }

    private string LabelOf(MapResource resource)
    {
        var program = hasPrograms ? resource.Program : null;
        return resource.Component is { } component ? (program is null ? component : $"{program}: {component}")
            : program is not null ? program
            : isDense ? resource.Noun
            : "";
    }
}
