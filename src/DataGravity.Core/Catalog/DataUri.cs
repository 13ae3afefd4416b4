using System.Text.RegularExpressions;

namespace DataGravity.Catalog;

/// <summary>Addresses of object stores in texts.</summary>
public static class DataUri
{
    // A name ends where its address says so: one cut off by the end of the text may be longer.
    private static readonly (string Cloud, Regex Pattern)[] s_patterns =
    [
        ("aws", Pattern(@"\bs3[an]?://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[/\s""']|$)")),
        ("aws", Pattern(@"\barn:aws[a-z-]*:s3:::(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[/\s""'*]|$)")),
        ("aws", Pattern(@"\bhttps://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.s3([.-][a-z0-9-]+)?\.amazonaws\.com")),
        ("gcp", Pattern(@"\bgs://(?<name>[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?=[/\s""']|$)")),
        ("gcp", Pattern(@"\bhttps://storage\.googleapis\.com/(?<name>[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?=[/\s""']|$)")),
        ("azure", Pattern(@"\bhttps://(?<name>[a-z0-9]{3,24})\.(blob|dfs|file)\.core\.windows\.net")),
        ("azure", Pattern(@"\b(abfss?|wasbs?)://[^@/\s]+@(?<name>[a-z0-9]{3,24})\.(blob|dfs)\.core\.windows\.net")),
    ];

    /// <summary>The clouds and names of the stores that a text gives addresses of.</summary>
    public static IEnumerable<(string Cloud, string Name)> NamesIn(string text)
    {
        if (text.IndexOf(':') < 0)
            return [];
        return s_patterns.SelectMany(p => p.Pattern.Matches(text).Cast<Match>().Select(match => (p.Cloud, match.Groups["name"].Value)));
    }

    /// <summary>
    /// The stores in a text whose own address or name tells their region: S3 in an address of a region, and the bucket that
    /// SageMaker creates by default, <c>sagemaker-eu-west-1-123456789012</c>.
    /// </summary>
    public static IEnumerable<(string Name, string Region)> PlacedIn(string text)
    {
        if (text.IndexOf("s3", StringComparison.Ordinal) < 0)
            yield break;
        foreach (Match match in s_regionalAddress.Matches(text))
            yield return (match.Groups["name"].Value, match.Groups["region"].Value);
        foreach (var (cloud, name) in NamesIn(text))
        {
            if (cloud == "aws" && s_sageMakerDefault.Match(name) is { Success: true } match)
                yield return (name, match.Groups["region"].Value);
        }
    }

    private static readonly Regex s_regionalAddress = Pattern(@"\bhttps://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.s3[.-](?<region>[a-z]{2,4}(-[a-z]+)+-\d)\.amazonaws\.com");
    private static readonly Regex s_sageMakerDefault = Pattern(@"^sagemaker-(?<region>[a-z]{2,4}(-[a-z]+)+-\d)-\d{12}$");

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
