namespace DataGravity.Catalog.Aws;

/// <summary>The regions of AWS, and the partitions they belong to.</summary>
/// <remarks>The partitions and regions of its SDKs, read November 2026.</remarks>
internal static class AwsRegions
{
    public const string Names = """
        af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1
        ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1
        cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-isoe-west-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1
        eu-west-2 eu-west-3 eusc-de-east-1 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1
        us-east-2 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isob-west-1 us-isof-east-1
        us-isof-south-1 us-west-1 us-west-2
        """;

    /// <summary>
    /// The partition of a region: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, … Nothing crosses between partitions, and the closed
    /// ones have few regions to choose from.
    /// </summary>
    public static string PartitionOf(string region) =>
        region.Split('-') switch
        {
            ["cn", ..] => "aws-cn",
            ["eusc", ..] => "aws-eusc",
            [_, "gov", ..] => "aws-us-gov",
            [_, var closed, ..] when closed.StartsWith("iso", StringComparison.Ordinal) => "aws-" + closed,
            _ => "aws",
        };

    public static Continent? ContinentOf(string region) =>
        region.Split('-')[0] switch
        {
            "us" or "ca" or "mx" => Continent.NorthAmerica,
            "sa" => Continent.SouthAmerica,
            "eu" => Continent.Europe,
            "ap" when region is "ap-southeast-2" or "ap-southeast-4" or "ap-southeast-6" => Continent.Oceania,
            "ap" => Continent.Asia,
            "me" or "il" => Continent.MiddleEast,
            "af" => Continent.Africa,
            _ => null,
        };

    /// <summary>
    /// The region of a location: a zone is in the region it is named after, <c>us-west-2a</c> and the local zone <c>us-west-2-lax-1a</c>.
    /// </summary>
    public static string RegionOf(string location)
    {
        location = location.Trim();
        if (AwsZoneIds.RegionOf(location) is { } region)
            return region;
        // The first part with a number ends the region. The rest names a zone in it.
        var words = location.Split('-');
        for (var i = 2; i < words.Length; i++)
        {
            var digits = words[i].TakeWhile(char.IsDigit).Count();
            if (digits > 0)
                return string.Join("-", words.Take(i).Append(words[i].Substring(0, digits)));
        }
        return location;
    }
}
