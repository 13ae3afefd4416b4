using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Aws;

/// <summary>The regions of AWS, and the partitions they belong to.</summary>
/// <remarks>The file says what they were read from. Two of them are announced: me-west-1 in Saudi Arabia, sa-west-1 in Chile.</remarks>
internal static class AwsRegions
{
    private static readonly RegionFile s_partitions = new("aws.regions");

    public static IReadOnlyList<string> Names => [.. s_partitions.Entries];

    /// <summary>
    /// The partition of a region: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, … Nothing crosses between partitions, and the closed
    /// ones have few regions to choose from.
    /// </summary>
    public static string PartitionOf(string region) => s_partitions.ListOf(region) ?? PartitionByName(region);

    /// <summary>The partition of a region that is not listed, by the form of its name.</summary>
    internal static string PartitionByName(string region) =>
        region.Split('-') switch
        {
            ["cn", ..] => "aws-cn",
            ["eusc", ..] => "aws-eusc",
            [_, "gov", ..] => "aws-us-gov",
            [_, "iso", ..] => "aws-iso",
            [_, var closed, ..] when closed.StartsWith("iso", StringComparison.Ordinal) => "aws-iso-" + closed.Substring("iso".Length),
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
