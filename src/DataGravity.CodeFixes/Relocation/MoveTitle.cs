using DataGravity.Catalog;
using DataGravity.CodeFixes.Relocation.Literals;
using DataGravity.Findings;
using DataGravity.Judging;
using DataGravity.Moves;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>The parts of the title of a move.</summary>
internal static class MoveTitle
{
    /// <summary>The title of a move of compute: <c>Move 'trainer' to eu-west-1, next to S3 bucket 'clicks'</c>.</summary>
    /// <param name="plan">The move.</param>
    /// <param name="finding">The finding that it ends.</param>
    /// <param name="relation">How the compute is placed: <c>next to</c> the data.</param>
    public static string WriteForCompute(MovePlan plan, Finding finding, string relation)
    {
        var gap = finding.Gaps[0];
        var replaced = plan.Replaced.Count > 0 ? $", replacing {NameList.Write(plan.Replaced)}" : "";
        return $"Move '{gap.Link.Compute.Name}'{WriteNeeded(plan)}{WriteRegion(plan)} {relation} {gap.Link.Data}{replaced}";
    }

    /// <summary>The title of a move of data to its compute, which creates the data anew.</summary>
    public static string WriteForStore(MovePlan plan, Gap gap) =>
        $"Move {gap.Link.Data}{WriteNeeded(plan)}{WriteRegion(plan)} next to '{gap.Link.Compute.Name}', replacing it";

    /// <summary>The resources that stay although they name what moves, as the end of a title; empty for none.</summary>
    public static string WriteStaying(MovePlan plan) =>
        plan.Staying.Count == 0 ? "" : $"; {NameList.Write(plan.Staying)}, which is given its name, stays";

    /// <summary>
    /// What a fix of findings saves, as the end of a title; empty if no price is known or wanted. The settings tell how much is read of a
    /// store by all together, so a store with several readers counts once.
    /// </summary>
    public static string WriteSaving(IEnumerable<Finding> findings) =>
        PriceText.WriteSaving([
            .. findings
                .GroupBy(finding => (finding.Identity.Data, finding.Gaps.Any(gap => gap.Link.Path.Access == DataAccess.Writes)))
                .Select(ofStore => FindDearest([.. ofStore.Select(finding => finding.Price)])),
        ]);

    /// <summary>The highest of prices; null if one is not known.</summary>
    private static Price? FindDearest(Price?[] prices) =>
        Array.Exists(prices, price => price is null) ? null : prices.OrderByDescending(price => price!.UsdPerGb).First();

    private static string WriteNeeded(MovePlan plan) =>
        plan.NeededCount switch
        {
            0 => "",
            1 => " and the resource it needs",
            var several => $" and the {several} resources it needs",
        };

    private static string WriteRegion(MovePlan plan) => plan.Target is { IsEverywhere: true, Region: { } region } ? $" to {region}," : "";
}
