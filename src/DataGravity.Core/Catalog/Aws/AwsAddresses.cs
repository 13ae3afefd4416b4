using System.Text.RegularExpressions;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Aws;

/// <summary>Addresses of AWS: of buckets, images, and things with an ARN.</summary>
/// <remarks>
/// docs.aws.amazon.com/general/latest/gr/s3.html and …/AmazonS3/latest/userguide/privatelink-interface-endpoints.html (hosts);
/// …/AmazonECR/latest/userguide/Registries.html (images). November 2026.
/// </remarks>
internal static class AwsAddresses
{
    private const string Region = @"(?<region>[a-z]{2,4}(-[a-z]+)+-\d+)";

    private static readonly Lazy<Regex> s_zone = new(() => Pattern($"^{Region}([a-z]|-[a-z0-9-]+)$"));
    private static readonly Lazy<Regex> s_arn = new(() => Pattern($"^arn:aws[a-z-]*:[a-z0-9-]+:{Region}:"));
    private static readonly Lazy<Regex> s_image = new(() =>
        Pattern(@"^(?<name>(\d{12}|\*)\.dkr\.ecr\.(?<place>[a-z0-9-]+)\.amazonaws\.com(\.cn)?/[^:@\s]+)")
    );
    private static readonly Lazy<Regex> s_regionalBucket = new(() =>
        Pattern(@"\bhttps://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.s3[.-](?<region>[a-z]{2,4}(-[a-z]+)+-\d)\.amazonaws\.com")
    );
    private static readonly Lazy<Regex> s_expressBucket = new(() => Pattern("--(?<zone>[a-z0-9]+(-[a-z0-9]+)*-az[0-9]+)--x-s3$"));
    private static readonly Lazy<Regex> s_sageMakerBucket = new(() => Pattern(@"^sagemaker-(?<region>[a-z]{2,4}(-[a-z]+)+-\d)-\d{12}$"));

    /// <summary>The part in front of the domain may contain a region, but such an endpoint is AWS's own in any case.</summary>
    public static IReadOnlyList<StoreHost> Hosts { get; } =
    [new(@"(amazonaws\.com(\.cn)?|amazonaws\.eu|api\.aws|api\.amazonwebservices\.com\.cn|vpce\.[a-z0-9.-]+)")];

    public static IReadOnlyList<StoreAddress> Buckets { get; } =
    [
        new("s3", @"\bs3[an]?://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[/\s""']|$)"),
        new(":s3:::", @"\barn:aws[a-z-]*:s3:::(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[/\s""'*]|$)"),
        new(".amazonaws.com", @"\bhttps://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.s3([.-][a-z0-9-]+)?\.amazonaws\.com"),
    ];

    /// <summary>
    /// The buckets in a text whose address or name gives their region or zone: at a regional address, the bucket that SageMaker creates by
    /// default, <c>sagemaker-eu-west-1-123456789012</c>, and those of S3 Express, <c>shards--use1-az4--x-s3</c>
    /// (docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-naming-rules.html).
    /// </summary>
    public static IEnumerable<(string Name, string Region)> PlacedIn(string text)
    {
        // Most texts hold none of them.
        var isRegional = text.IndexOf(".amazonaws.com", StringComparison.Ordinal) >= 0;
        var isExpress = text.IndexOf("--x-s3", StringComparison.Ordinal) >= 0;
        return isRegional || isExpress || text.IndexOf("sagemaker-", StringComparison.Ordinal) >= 0
            ? PlacedIn(text, isRegional, isExpress)
            : [];
    }

    private static IEnumerable<(string Name, string Region)> PlacedIn(string text, bool isRegional, bool isExpress)
    {
        if (isRegional)
        {
            foreach (Match match in s_regionalBucket.Value.Matches(text))
                yield return (match.Groups["name"].Value, match.Groups["region"].Value);
        }
        if (!isExpress && text.IndexOf("sagemaker-", StringComparison.Ordinal) < 0 || text.IndexOf(':') < 0)
            yield break;
        foreach (var name in Buckets.SelectMany(address => address.NamesIn(text)))
        {
            if (s_sageMakerBucket.Value.Match(name) is { Success: true } match)
            {
                yield return (name, match.Groups["region"].Value);
            }
            else if (
                isExpress
                && s_expressBucket.Value.Match(name) is { Success: true } zone
                && AwsZoneIds.RegionOf(zone.Groups["zone"].Value) is not null
            )
            {
                yield return (name, zone.Groups["zone"].Value);
            }
        }
    }

    /// <summary>The region in the name of a zone or in an ARN; null if there is none.</summary>
    public static string? RegionIn(string name) =>
        (name.StartsWith("arn:", StringComparison.Ordinal) ? s_arn : s_zone).Value.Match(name) is { Success: true } match
            ? match.Groups["region"].Value
            : null;

    public static ImageRegistry? RegistryOf(string image) =>
        image.IndexOf(".dkr.ecr.", StringComparison.Ordinal) >= 0 && s_image.Value.Match(image) is { Success: true } match
            ? new("aws:ecr/repository:Repository", match.Groups["name"].Value, "region", match.Groups["place"].Value)
            : null;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
