namespace DataGravity.Tool.Planning;

/// <summary>Orders the regions for a group by what is known, and never by a guess.</summary>
/// <param name="Options">The options, best first.</param>
/// <param name="Best">The best one; null if none is possible.</param>
/// <param name="IsCheapest">
/// Whether the best one is the cheapest however much is read of stores of unknown size. Otherwise it has the fewest far stores.
/// </param>
internal sealed record OptionRanking(IReadOnlyList<PlanOption> Options, PlanOption? Best, bool IsCheapest)
{
    public static OptionRanking Create(IEnumerable<PlanOption> options)
    {
        PlanOption[] ordered =
        [
            .. options
                .OrderByDescending(option => option.IsPossible)
                .ThenBy(option => option.Open.Count)
                .ThenBy(option => option.KnownUsd)
                .ThenBy(option => option.Far.Count)
                .ThenByDescending(option => option.IsPresent)
                .ThenBy(option => option.Region, StringComparer.Ordinal),
        ];
        PlanOption[] possible = [.. ordered.Where(option => option.IsPossible)];
        var best = FindCheapest(possible);
        return best is null
            ? new OptionRanking(ordered, possible.FirstOrDefault(), IsCheapest: false)
            : new OptionRanking([best, .. ordered.Where(option => option != best)], best, IsCheapest: true);
    }

    /// <summary>
    /// Whether a month in one region costs no more than in another, however much is read. Both read the same stores, so of a store of
    /// unknown size the rates decide.
    /// </summary>
    public static bool CostsNoMore(PlanOption option, PlanOption than) =>
        option.KnownUsd <= than.KnownUsd
        && option.Open.All(transfer => than.Open.Any(other => other.Data == transfer.Data && transfer.UsdPerGb <= other.UsdPerGb));

    private static PlanOption? FindCheapest(PlanOption[] possible) =>
        possible
            .Where(option => Array.TrueForAll(possible, other => CostsNoMore(option, other)))
            // Where money is equal, time decides, and then the effort of a move.
            .OrderBy(option => option.Far.Count)
            .ThenByDescending(option => option.IsPresent)
            .FirstOrDefault();
}
