namespace DataGravity.Judging;

/// <summary>What it costs to move bytes out of a place.</summary>
/// <param name="UsdPerGb">The rate, in USD per GB.</param>
/// <param name="Origin">The file and line of the settings that tell the rate; null for a list price.</param>
internal sealed record Price(decimal UsdPerGb, string? Origin = null)
{
    /// <summary>Whether both sides pay the rate, as they do between zones.</summary>
    public bool IsEachWay { get; init; }

    /// <summary>How much is read in a month, in GB; null where the settings do not tell.</summary>
    public decimal? MonthlyGb { get; init; }

    /// <summary>How much the data is, in GB; null where the settings do not tell.</summary>
    public decimal? SizeGb { get; init; }

    /// <summary>What a month costs, in USD; null where nobody tells how much is read.</summary>
    public decimal? UsdPerMonth => UsdPerGb * MonthlyGb;

    /// <summary>What it costs to read the data once, in USD; null where nobody tells how much it is.</summary>
    public decimal? UsdPerPass => UsdPerGb * SizeGb;
}
