namespace DataGravity.Tool.Planning;

/// <summary>A region in which a group could stand.</summary>
/// <param name="Region">The region.</param>
/// <param name="IsPresent">Whether the group is there now.</param>
/// <param name="Far">The reads and writes of the stores that would be far from it.</param>
internal sealed record PlanOption(string Region, bool IsPresent, IReadOnlyList<Transfer> Far)
{
    /// <summary>Why the vendor, or a fence of the settings, does not let the group stand there.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>What the group needs and the region is known to lack.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>What has to be made there before the group can move.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Whether nothing is known that keeps the group from standing there.</summary>
    public bool IsPossible => Refusals.Count == 0 && Lacking.Count == 0;

    /// <summary>How many stores would be far from it.</summary>
    public int FarStores { get; } = Far.Select(transfer => transfer.Data).Distinct().Count();

    /// <summary>What is known of the price of a month, in USD.</summary>
    public decimal KnownUsd { get; } = Far.Where(transfer => transfer is { IsBilled: true, IsExact: true }).Sum(t => t.UsdPerMonth!.Value);

    /// <summary>The transfers that cost an unknown amount.</summary>
    public IReadOnlyList<Transfer> Open { get; } = [.. Far.Where(transfer => transfer is { IsBilled: true, IsExact: false })];

    /// <summary>The most that a month costs, in USD; null if no bound is known.</summary>
    public decimal? MostUsd =>
        Open.All(transfer => transfer.UsdPerMonth is not null) ? KnownUsd + Open.Sum(t => t.UsdPerMonth!.Value) : null;
}
