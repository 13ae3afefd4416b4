namespace DataGravity.Judging;

/// <summary>The price of moving bytes out of a place.</summary>
/// <param name="UsdPerGb">The rate, in USD per GB.</param>
/// <param name="Origin">The file and line of the rate in the settings; null for a list price.</param>
internal sealed record Price(decimal UsdPerGb, string? Origin = null)
{
    /// <summary>Whether both sides pay the rate, as they do between zones.</summary>
    public bool IsEachWay { get; init; }

    /// <summary>How much is read per month, in GB; null if the settings do not say.</summary>
    public decimal? MonthlyGb { get; init; }

    /// <summary>The size of the data, in GB; null if the settings do not say.</summary>
    public decimal? SizeGb { get; init; }

    /// <summary>The price of a month, in USD; null if it is not known how much is read.</summary>
    public decimal? UsdPerMonth => UsdPerGb * MonthlyGb;

    /// <summary>The price of reading the data once, in USD; null if its size is not known.</summary>
    public decimal? UsdPerPass => UsdPerGb * SizeGb;
}
