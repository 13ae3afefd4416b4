using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Planning;

namespace DataGravity.Tool.Fixing;

/// <summary>Tells why no fix is made for a finding.</summary>
internal static class NoFixReason
{
    public static string Find(ProgramFinding finding, IReadOnlyList<FixOffer> offers)
    {
        FixOffer[] real = [.. offers.Where(offer => offer.Kind != FixKind.Acceptance)];
        return real.Length > 0 ? $"offered: {string.Join("; or ", real.Select(Write))}"
            : !FixOffer.IsForRule(finding.Rule) ? $"no fix exists for {finding.Rule}"
            : FindObstacle(finding.Finding) ?? "every edit that was tried leaves the finding, or changes more than it may";
    }

    /// <summary>A title, and the argument that makes it.</summary>
    private static string Write(FixOffer offer) =>
        !offer.LeavesWork && FixKinds.WordOf(offer.Kind) is { } word ? $"{offer.Title} (--move {word})" : $"{offer.Title} (--interactive)";

    /// <summary>What keeps compute from moving to its data; null if nothing is known, or it is not about that.</summary>
    private static string? FindObstacle(Finding? finding)
    {
        if (finding?.Gaps is not { Count: > 0 } gaps)
            return null;
        if (gaps.Any(gap => gap.Distance == Distance.OtherCloud))
            return "no edit moves compute to another cloud";
        if (MoveTarget.ForCompute(gaps, finding.DataPlaces).Region is not { } region)
            return gaps.Any(gap => gap.Distance == Distance.OtherRegion) ? "the data is not in the same region in all stacks" : null;
        foreach (var compute in gaps.Select(gap => gap.Link.Compute).Distinct())
        {
            var group = MoveGroup.ForCompute(compute, withUsers: true, new Effort(default));
            if (group.Anchor is { } anchor)
                return $"{anchor} has to be in the same place as {compute}, and stays";
            if (Lacks.FindAll(group.Resources, region) is { Count: > 0 } lacking)
                return $"{region} does not offer {string.Join(", ", lacking)}";
        }
        return MovePlan.FindAll(finding).Any() ? null : $"what places {gaps[0].Link.Compute} cannot be edited";
    }
}
