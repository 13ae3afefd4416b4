namespace DataGravity.Catalog.Aws;

/// <summary>What AWS charges for data that leaves a region: list prices in USD per GB, first tier.</summary>
/// <remarks>
/// Collected in November 2026. Unconfirmed prices are left out, and treated as unknown. infracost's golden files, computed from the AWS
/// Price List API; Jakarta: skyplane's table of 2022. NAT: usage.ai's guide, June 2026.
/// </remarks>
internal static class AwsPrices
{
    // The prices to another region and to the internet. The destination does not matter.
    private static readonly Dictionary<string, (decimal Region, decimal Internet)> s_all = new()
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

    public const decimal BetweenZones = 0.01m;

    public static decimal? ToRegion(string from, string to) =>
        // Ohio and Virginia are the only pair with a price of its own.
        (from, to)
            is
                ("us-east-1", "us-east-2")
                or
                ("us-east-2", "us-east-1")
            ? 0.01m
        : s_all.TryGetValue(from, out var prices) ? prices.Region
        : null;

    public static decimal? ToInternet(string from) => s_all.TryGetValue(from, out var prices) ? prices.Internet : null;

    public static decimal? ThroughNat(string region) => region == "us-east-1" ? 0.045m : null;
}
