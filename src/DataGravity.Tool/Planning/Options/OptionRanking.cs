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
        PlanOption[] all = [.. options];
        PlanOption[] possible = [.. all.Where(option => option.IsPossible)];
        if (FindCheapest(possible) is not { } cheapest)
        {
            PlanOption[] nearest = [.. Order(all.OrderByDescending(option => option.IsPossible).ThenBy(option => option.FarStores))];
            return new OptionRanking(nearest, nearest.FirstOrDefault(option => option.IsPossible), IsCheapest: false);
        }
        var ordered = Order(all.OrderByDescending(option => option == cheapest).ThenByDescending(option => option.IsPossible));
        return new OptionRanking([.. ordered], cheapest, IsCheapest: true);
    }

    /// <summary>
    /// Whether a month in one region costs no more than in another, however much is read and written. Both work on the same stores, so
    /// where the amount is not known, the rates decide. Of an unknown rate nothing can be said.
    /// </summary>
    public static bool CostsNoMore(PlanOption option, PlanOption than) =>
        option == than
        || option.KnownUsd <= than.KnownUsd
            && option.Open.All(transfer =>
                than.Open.Any(other =>
                    (other.Data, other.Writes) == (transfer.Data, transfer.Writes) && transfer.UsdPerGb <= other.UsdPerGb
                )
            );

    private static IOrderedEnumerable<PlanOption> Order(IOrderedEnumerable<PlanOption> options) =>
        options
            .ThenBy(option => option.Open.Count)
            .ThenBy(option => option.KnownUsd)
            .ThenBy(option => option.FarStores)
            .ThenByDescending(option => option.IsPresent)
            .ThenBy(option => option.Region, StringComparer.Ordinal);

    private static PlanOption? FindCheapest(PlanOption[] possible) =>
        possible
            .Where(option => Array.TrueForAll(possible, other => CostsNoMore(option, other)))
            // Where money is equal, time decides, and then the effort of a move.
            .OrderBy(option => option.FarStores)
            .ThenByDescending(option => option.IsPresent)
            .FirstOrDefault();
}
