namespace DataGravity.Catalog.Google;

/// <summary>What Google Cloud charges for data that leaves a region: list prices in USD per GB, first tier.</summary>
/// <remarks>
/// The Cloud Billing export of 5 June 2026, the page cloud.google.com/storage/pricing as of 20 September 2026, infracost. Collected in
/// November 2026. Unconfirmed prices are left out, and treated as unknown. Google lists prices per GiB, which is 1.074 GB. The first GiB of
/// a month out to the internet is free.
/// </remarks>
internal static class GooglePrices
{
    private const decimal GBPerGiB = 1.073741824m;

    public const decimal BetweenZones = 0.01m / GBPerGiB;

    /// <summary>The price within a continent, which is also that of reading a multi-region. Between continents none is confirmed.</summary>
    public static decimal? ToRegion(Continent? from, Continent? to) =>
        from == to && from is Continent.NorthAmerica or Continent.Europe ? 0.02m / GBPerGiB : null;

    /// <summary>Google charges more to Australia and China.</summary>
    public static decimal? ToInternet(Continent? receiver) =>
        receiver is null or Continent.Oceania or Continent.Asia ? null : 0.12m / GBPerGiB;
}
