using System.Text.RegularExpressions;

namespace DataGravity.Catalog.Addresses;

/// <summary>Finds addresses of object stores in texts.</summary>
internal static class DataUri
{
    // Each pattern has a part that its matches contain. Looking for the part first is far cheaper, since most texts are no addresses.
    // A name must be followed by what ends it in an address: a name cut off by the end of the text may be longer.
    private static readonly (string Cloud, string Part, Regex Pattern)[] s_patterns =
    [
        ("aws", "s3", Pattern(@"\bs3[an]?://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[/\s""']|$)")),
        ("aws", ":s3:::", Pattern(@"\barn:aws[a-z-]*:s3:::(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[/\s""'*]|$)")),
        ("aws", ".amazonaws.com", Pattern(@"\bhttps://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.s3([.-][a-z0-9-]+)?\.amazonaws\.com")),
        ("gcp", "gs://", Pattern(@"\bgs://(?<name>[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?=[/\s""']|$)")),
        (
            "gcp",
            "storage.googleapis.com",
            Pattern(@"\bhttps://storage\.googleapis\.com/(?<name>[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?=[/\s""']|$)")
        ),
        ("azure", ".core.windows.net", Pattern(@"\bhttps://(?<name>[a-z0-9]{3,24})\.(blob|dfs|file)\.core\.windows\.net")),
        ("azure", ".core.windows.net", Pattern(@"\b(abfss?|wasbs?)://[^@/\s]+@(?<name>[a-z0-9]{3,24})\.(blob|dfs)\.core\.windows\.net")),
    ];

    /// <summary>The stores whose addresses occur in a text, each by cloud and name.</summary>
    public static IEnumerable<(string Cloud, string Name)> NamesIn(string text)
    {
        if (text.IndexOf(':') < 0)
            return [];
        return s_patterns
            .Where(p => Has(text, p.Part))
            .SelectMany(p => p.Pattern.Matches(text).Cast<Match>().Select(match => (p.Cloud, match.Groups["name"].Value)));
    }

    /// <summary>
    /// The stores in a text whose address or name gives their region: S3 at a regional address, and the bucket that SageMaker creates by
    /// default, <c>sagemaker-eu-west-1-123456789012</c>.
    /// </summary>
    public static IEnumerable<(string Name, string Region)> PlacedIn(string text) =>
        Has(text, ".amazonaws.com") || Has(text, "sagemaker-") ? FindPlaced(text) : [];

    private static IEnumerable<(string Name, string Region)> FindPlaced(string text)
    {
        if (Has(text, ".amazonaws.com"))
        {
            foreach (Match match in s_regionalAddress.Matches(text))
                yield return (match.Groups["name"].Value, match.Groups["region"].Value);
        }
        foreach (var (cloud, name) in Has(text, "sagemaker-") ? NamesIn(text) : [])
        {
            if (cloud == "aws" && s_sageMakerDefault.Match(name) is { Success: true } match)
                yield return (name, match.Groups["region"].Value);
        }
    }

    private static readonly Regex s_regionalAddress = Pattern(
        @"\bhttps://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.s3[.-](?<region>[a-z]{2,4}(-[a-z]+)+-\d)\.amazonaws\.com"
    );
    private static readonly Regex s_sageMakerDefault = Pattern(@"^sagemaker-(?<region>[a-z]{2,4}(-[a-z]+)+-\d)-\d{12}$");

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
