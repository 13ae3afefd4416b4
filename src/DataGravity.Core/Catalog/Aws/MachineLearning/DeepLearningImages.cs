namespace DataGravity.Catalog.Aws;

/// <summary>The accounts whose registries hold AWS's Deep Learning Containers. Most regions share one; some have their own.</summary>
/// <remarks>
/// The registries of sagemaker-python-sdk, image_uri_config, as known in November 2026. Other AWS images, such as those of SageMaker's
/// built-in algorithms, are in other accounts, one per region. They are not here.
/// </remarks>
internal static class DeepLearningImages
{
    private const string Common = "763104351884";

    private static readonly HashSet<string> s_common =
    [
        .. """
            ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2
            eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2
            """.Split(' ', '\n'),
    ];

    private static readonly Dictionary<string, string> s_own = """
        af-south-1 626614931356, ap-east-1 871362719292, ap-east-2 975050140332, ap-northeast-3 364406365360, ap-south-2 772153158452,
        ap-southeast-3 907027046896, ap-southeast-4 457447274322, ap-southeast-5 550225433462, ap-southeast-6 633930458069,
        ap-southeast-7 590183813437, ca-west-1 204538143572, cn-north-1 727897471807, cn-northwest-1 727897471807, eu-central-2 380420809688,
        eu-south-1 692866216735, eu-south-2 503227376785, il-central-1 780543022126, me-central-1 914824155844, me-south-1 217643126080,
        mx-central-1 637423239942, us-gov-east-1 446045086412, us-gov-west-1 442386744353
        """.Split(',', '\n').Select(entry => entry.Trim().Split(' ')).Where(entry => entry.Length == 2).ToDictionary(
        entry => entry[0],
        entry => entry[1]
    );

    /// <summary>The account of a region; null if there is none or it is not known.</summary>
    public static string? AccountOf(string region) =>
        s_common.Contains(region) ? Common
        : s_own.TryGetValue(region, out var own) ? own
        : null;
}
