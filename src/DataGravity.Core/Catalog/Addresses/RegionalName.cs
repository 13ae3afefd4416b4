using System.Text.RegularExpressions;
using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Addresses;

/// <summary>Finds the region in a name: a zone, an ARN, a path of a Google Cloud resource.</summary>
internal static class RegionalName
{
    private static readonly Lazy<Regex> s_awsZone = new(() => Pattern(@"^(?<region>[a-z]{2,4}(-[a-z]+)+-\d+)([a-z]|-[a-z0-9-]+)$"));
    private static readonly Lazy<Regex> s_arn = new(() => Pattern(@"^arn:aws[a-z-]*:[a-z0-9-]+:(?<region>[a-z]{2,4}(-[a-z]+)+-\d+):"));
    private static readonly Lazy<Regex> s_googleZone = new(() => Pattern($@"^(?<region>[a-z]+-[a-z]+\d+)-{Zones.GoogleSuffix}$"));
    private static readonly Lazy<Regex> s_googlePath = new(() =>
        Pattern($@"(^|/)projects/[^/]+/(regions|zones|locations)/(?<region>[a-z]+-[a-z]+\d+)(-{Zones.GoogleSuffix})?/")
    );

    /// <summary>The region in a name; null if the name has none.</summary>
    public static string? RegionOf(string cloud, string name) =>
        cloud switch
        {
            "aws" => Match(name.StartsWith("arn:", StringComparison.Ordinal) ? s_arn : s_awsZone, name),
            "gcp" => Match(name.IndexOf('/') >= 0 ? s_googlePath : s_googleZone, name),
            _ => null,
        };

    private static string? Match(Lazy<Regex> pattern, string name) =>
        pattern.Value.Match(name) is { Success: true } match ? match.Groups["region"].Value : null;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
