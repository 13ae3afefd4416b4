using System.Text.RegularExpressions;

namespace DataGravity.Catalog.Places;

/// <summary>Words for a region that programs use in their own names: <c>usEast1</c>, <c>use1</c>, <c>virginia</c>, <c>east</c>.</summary>
/// <remarks>
/// The places: docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html and
/// docs.cloud.google.com/compute/docs/regions-zones, as known in November 2026. Only common words are here. If one is missing, a fix offers
/// a less fitting form.
/// </remarks>
internal static class RegionAliases
{
    private static readonly Regex s_word = new("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, string> s_places = """
        us-east-1 virginia, us-east-2 ohio, us-west-1 california, us-west-2 oregon, ca-central-1 canada, eu-west-1 ireland, eu-west-1 dublin,
        eu-west-2 london, eu-west-3 paris, eu-central-1 frankfurt, eu-central-2 zurich, eu-north-1 stockholm, eu-south-1 milan, eu-south-2 spain,
        ap-northeast-1 tokyo, ap-northeast-2 seoul, ap-northeast-3 osaka, ap-southeast-1 singapore, ap-southeast-2 sydney, ap-southeast-3 jakarta,
        ap-southeast-4 melbourne, ap-south-1 mumbai, ap-south-2 hyderabad, ap-east-1 hongkong, af-south-1 capetown, sa-east-1 saopaulo,
        me-south-1 bahrain, me-central-1 uae, il-central-1 telaviv, us-central1 iowa, us-east1 carolina, us-east4 virginia, us-east5 columbus,
        us-west1 oregon, us-west2 losangeles, us-west3 saltlake, us-west4 lasvegas, us-south1 dallas, northamerica-northeast1 montreal,
        europe-west1 belgium, europe-west2 london, europe-west3 frankfurt, europe-west4 netherlands, europe-west6 zurich, europe-west8 milan,
        europe-west9 paris, europe-north1 finland, europe-central2 warsaw, europe-southwest1 madrid, asia-east1 taiwan, asia-northeast1 tokyo,
        asia-southeast1 singapore, asia-south1 mumbai, australia-southeast1 sydney, southamerica-east1 saopaulo
        """.Split(',', '\n').Select(entry => entry.Trim().Split(' ')).Where(entry => entry.Length == 2).ToLookup(
        entry => entry[0],
        entry => entry[1]
    ).ToDictionary(places => places.Key, places => string.Join(" ", places));

    /// <summary>
    /// Whether a name says that something is in one region and not in another: by code, initials, town, direction or area.
    /// </summary>
    public static bool SaysOnly(string region, string other, string name)
    {
        var (compact, words) = (Compact(name), WordsOf(name));
        return CodesOf(region).Where(code => code.Length > 2 && compact.Contains(code)).Except(CodesOf(other)).Any()
            || WordsFor(region).Intersect(words).Except(WordsFor(other)).Any();
    }

    private static IEnumerable<string> CodesOf(string region) =>
        new[] { Compact(region), Initials(region) }.Concat(s_places.TryGetValue(region, out var places) ? places.Split(' ') : []);

    /// <summary>The area and the direction: <c>eu</c> and <c>west</c> of <c>eu-west-1</c>.</summary>
    private static IEnumerable<string> WordsFor(string region)
    {
        var parts = region
            .Split('-')
            .Select(part => part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            .Where(part => part.Length > 0)
            .ToArray();
        return parts.Length < 2
            ? []
            : parts[0] switch
            {
                "us" or "northamerica" => [.. parts, "america", "usa"],
                "eu" or "europe" => [.. parts, "eu", "europe", "emea"],
                "ap" or "asia" => [.. parts, "ap", "asia", "apac"],
                _ => parts,
            };
    }

    /// <summary><c>us</c>, <c>east</c>, <c>1</c> for <c>UsEast_1</c>.</summary>
    private static HashSet<string> WordsOf(string name) =>
        [.. s_word.Matches(name).Cast<Match>().Select(word => word.Value.ToLowerInvariant())];

    /// <summary><c>apse1</c> for <c>ap-southeast-1</c>; Azure's names have none.</summary>
    private static string Initials(string region) =>
        region.IndexOf('-') < 0
            ? ""
            : Compact(
                string.Concat(
                    region
                        .Split('-')
                        .Select(
                            (part, i) =>
                                i == 0
                                    ? part
                                    : part.Replace("north", "n")
                                        .Replace("south", "s")
                                        .Replace("east", "e")
                                        .Replace("west", "w")
                                        .Replace("central", "c")
                        )
                )
            );

    private static string Compact(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
