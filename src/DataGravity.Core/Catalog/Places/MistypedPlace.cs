namespace DataGravity.Catalog.Places;

/// <summary>Tells a mistyped name of a place from one that is merely unknown here.</summary>
internal static class MistypedPlace
{
    // Two typing errors at most. With three, it is probably another word.
    private const int MaxDistance = 2;

    // In a shorter name, two errors would change too much of it. Longer texts are not region names.
    private const int MinLength = 6;
    private const int MaxLength = 40;

    private static readonly char[] s_digits = [.. "0123456789"];

    /// <summary>
    /// The region or zone that a name was probably meant to be. Null if the name is known, if no known name is near or more than one is, or
    /// if the name consists of words that the cloud uses: such a region may have opened since.
    /// </summary>
    public static string? Suggest(string cloud, string name)
    {
        var codes = RegionNames.CodesOf(cloud);
        name = name.Trim();
        if (
            codes.Count == 0
            || name.Length is < MinLength or > MaxLength
            || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ')
        )
        {
            return null;
        }

        if (codes.Contains(Clouds.RegionOf(cloud, name)))
            return null;
        // A zone is its region's name followed by a letter.
        var letter = name[name.Length - 1];
        var stem = name.Substring(0, name.Length - 1).TrimEnd('-');
        if (cloud is "aws" or "gcp" && stem.Length > 0 && char.IsLetter(letter) && char.IsDigit(stem[stem.Length - 1]))
            return Region(cloud, stem, codes) is { } region ? region + (cloud == "gcp" ? "-" : "") + char.ToLowerInvariant(letter) : null;
        return codes.Contains(name.ToLowerInvariant()) ? name.ToLowerInvariant() : Region(cloud, name, codes);
    }

    /// <summary>Whether a name contains a word from the names of a cloud's regions. An unknown region may then have that name.</summary>
    public static bool IsLikely(string cloud, string name) =>
        cloud == "azure"
            ? WordsOf(cloud).Any(word => word.Length > 1 && Clouds.RegionOf(cloud, name).IndexOf(word, StringComparison.Ordinal) >= 0)
            : name.ToLowerInvariant()
                .Split('-')
                .Select(word => word.TrimEnd(s_digits))
                .Any(word => word.Length > 0 && WordsOf(cloud).Contains(word));

    private static string? Region(string cloud, string name, HashSet<string> codes)
    {
        name = cloud == "azure" ? Clouds.RegionOf(cloud, name) : name.ToLowerInvariant();
        if (codes.Contains(name))
            return name;
        if (IsMadeOf(WordsOf(cloud), name, cloud))
            return null;
        var near = codes
            .Where(code => code.Where(char.IsDigit).SequenceEqual(name.Where(char.IsDigit)) && code[0] == name[0] && code[1] == name[1])
            .Select(code => (Code: code, Distance: EditDistance.Between(name, code)))
            .Where(c => c.Distance <= MaxDistance)
            .OrderBy(c => c.Distance)
            .ToArray();
        return near.Length == 0 || near.Length > 1 && near[0].Distance == near[1].Distance ? null : near[0].Code;
    }

    /// <summary>The words in the names of a cloud's regions.</summary>
    private static HashSet<string> WordsOf(string cloud) =>
        [.. RegionNames.FindAll(cloud).SelectMany(name => name.ToLowerInvariant().Split('-', ' ')).Select(word => word.TrimEnd(s_digits))];

    /// <summary>
    /// Whether a name has the form of the cloud's own region names: <c>ap-southeast-9</c>, <c>us-west9</c>, <c>westus4</c>.
    /// </summary>
    private static bool IsMadeOf(HashSet<string> words, string name, string cloud)
    {
        var parts = name.Split('-');
        return cloud switch
        {
            "azure" => IsJoined(words, name.TrimEnd(s_digits)),
            "gcp" => parts is [var area, var direction]
                && words.Contains(area)
                && direction.Length > 0
                && char.IsDigit(direction[direction.Length - 1])
                && words.Contains(direction.TrimEnd(s_digits)),
            _ => parts.Length > 2 && parts[parts.Length - 1].All(char.IsDigit) && parts.Take(parts.Length - 1).All(words.Contains),
        };
    }

    private static bool IsJoined(HashSet<string> words, string name) =>
        name.Length == 0
        || words.Any(word =>
            word.Length > 0 && name.StartsWith(word, StringComparison.Ordinal) && IsJoined(words, name.Substring(word.Length))
        );
}
