namespace DataGravity.Catalog.Places;

/// <summary>Tells a mistyped name of a place from one that is merely unknown here.</summary>
internal static class MistypedPlace
{
    // Two typing errors at most. With three, it is probably another word.
    private const int MaxDistance = 2;

    // In a shorter name, two errors would change too much of it. Longer texts are not region names.
    private const int MinLength = 6;
    private const int MaxLength = 40;

    /// <summary>
    /// The region or zone that a name was probably meant to be. Null if the name is known, if no known name is near or more than one is, or
    /// if the name consists of words that the cloud uses: such a region may have opened since.
    /// </summary>
    public static string? Suggest(string cloud, string name)
    {
        name = name.Trim();
        if (
            Clouds.Find(cloud) is not { RegionCodes: { Count: > 0 } codes } known
            || name.Length is < MinLength or > MaxLength
            || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ')
        )
        {
            return null;
        }

        if (codes.Contains(known.RegionOf(name)))
            return null;
        // A zone is its region's name followed by a letter.
        var letter = name[name.Length - 1];
        var stem = name.Substring(0, name.Length - 1).TrimEnd('-');
        if (known.ZoneJoint is { } joint && stem.Length > 0 && char.IsLetter(letter) && char.IsDigit(stem[stem.Length - 1]))
            return Region(known, stem) is { } region ? region + joint + char.ToLowerInvariant(letter) : null;
        return codes.Contains(name.ToLowerInvariant()) ? name.ToLowerInvariant() : Region(known, name);
    }

    /// <inheritdoc cref="Cloud.HasWordOfRegions"/>
    public static bool IsLikely(string cloud, string name) => Clouds.Find(cloud)?.HasWordOfRegions(name) == true;

    private static string? Region(Cloud cloud, string name)
    {
        name = cloud.RegionOf(name).ToLowerInvariant();
        if (cloud.RegionCodes.Contains(name))
            return name;
        if (cloud.IsNamedLikeRegion(name, cloud.RegionWords))
            return null;
        var near = cloud
            .RegionCodes.Where(code =>
                code.Where(char.IsDigit).SequenceEqual(name.Where(char.IsDigit)) && code[0] == name[0] && code[1] == name[1]
            )
            .Select(code => (Code: code, Distance: EditDistance.Between(name, code)))
            .Where(c => c.Distance <= MaxDistance)
            .OrderBy(c => c.Distance)
            .ToArray();
        return near.Length == 0 || near.Length > 1 && near[0].Distance == near[1].Distance ? null : near[0].Code;
    }
}
