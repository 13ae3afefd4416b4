using System.Text.RegularExpressions;
using DataGravity.Catalog.Aws;
using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Addresses;

/// <summary>
/// Parts of texts that contain a region, and name something that other regions have under the same name: services, and things the cloud
/// owns. Things of the program's owner have no known twin in another region, so their names stay.
/// </summary>
/// <remarks>
/// docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html, …/general/latest/gr/rande.html,
/// …/kms/latest/developerguide/multi-region-keys-overview.html (a key that begins with <c>mrk-</c> has one id in all its regions);
/// docs.cloud.google.com/vertex-ai/docs/general/locations. November 2026.
/// </remarks>
internal static class RegionalTexts
{
    private static readonly string[] s_patterns =
    [
        @"arn:aws[a-z-]*:[a-z0-9-]+:(?<region>@):aws:",
        @"arn:aws[a-z-]*:bedrock:(?<region>@)::foundation-model/",
        @"arn:aws[a-z-]*:kms:(?<region>@):\d{12}:key/mrk-",
        @"com\.amazonaws\.(?<region>@)\.[a-z]",
        @"(?<![\w.-])((api|runtime|featurestore-runtime)\.sagemaker|bedrock(-runtime|-agent|-agent-runtime)?|sts|logs|monitoring)\.(?<region>@)\.amazonaws\.com(?![\w.]|/\w)",
        @"(?<account>\d{12})\.dkr\.ecr\.(?<region>@)\.amazonaws\.com",
        @"^(?<region>@)(?<zone>-[a-z])$",
        @"/zones/(?<region>@)(?<zone>-[a-z])/(machine|accelerator|disk)Types/",
        @"projects/[^/\s]+/locations/(?<region>@)(?![\w/-])",
        @"(?<![\w.-])(?<region>@)-aiplatform\.googleapis\.com",
        @"(?<![\w.-])(?<region>@)\.api\.(azureml\.ms|cognitive\.microsoft\.com)",
    ];

    /// <summary>What to replace in a text, and with what, when its resource moves from one region to another.</summary>
    public static IReadOnlyList<(string Old, string New)> Replacements(string text, string from, string to) =>
        text.IndexOf(from, StringComparison.Ordinal) < 0
            ? []
            :
            [
                .. s_patterns
                    .SelectMany(pattern =>
                        new Regex(pattern.Replace("@", Regex.Escape(from)), RegexOptions.CultureInvariant).Matches(text).Cast<Match>()
                    )
                    .Select(match => (match.Value, New: Moved(match, from, to)))
                    .Where(replaced => replaced.New is not null)
                    .Select(replaced => (replaced.Value, replaced.New!))
                    .Distinct(),
            ];

    /// <summary>Whether a text is the address of an image in a registry of this region.</summary>
    public static bool IsImageIn(string text, string region) => ImageUri.Parse(text)?.Place == region;

    private static string? Moved(Match match, string from, string to)
    {
        var (account, zone) = (match.Groups["account"], match.Groups["zone"]);
        if (account.Success)
        {
            return account.Value == DeepLearningImages.AccountOf(from) && DeepLearningImages.AccountOf(to) is { } other
                ? With(match, account, other).Replace(from, to)
                : null;
        }

        if (zone.Success)
            return Zones.SameIn("gcp", to, from + zone.Value) is { } there ? match.Value.Replace(from + zone.Value, there) : null;
        return With(match, match.Groups["region"], to);
    }

    private static string With(Match match, Group group, string value) =>
        match.Value.Substring(0, group.Index - match.Index) + value + match.Value.Substring(group.Index + group.Length - match.Index);
}
