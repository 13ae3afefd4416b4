using DataGravity.Catalog;
using DataGravity.Catalog.Places;

namespace DataGravity.Settings;

/// <summary>A problem with the name of a place.</summary>
/// <param name="Message">The sentence for the user.</param>
/// <param name="IsUsed">Whether the name is used all the same. Regions open every year, so an unknown one may be new.</param>
internal readonly record struct PlaceProblem(string Message, bool IsUsed);

/// <summary>Checks whether a place of a name exists, or one that a pattern matches.</summary>
internal static class PlaceNames
{
    // Other names that people use for the clouds.
    private static readonly Dictionary<string, string> s_aliases = Clouds
        .Known.SelectMany(cloud => cloud.OtherNames.Select(name => (Name: name, cloud.Id)))
        .ToDictionary(other => other.Name, other => other.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The clouds that match any of the patterns. Without patterns, all clouds.</summary>
    public static IReadOnlyList<string> CloudsOf(IReadOnlyList<Glob> patterns) =>
        patterns.Count == 0 ? Clouds.All : [.. Clouds.All.Where(cloud => patterns.Any(pattern => pattern.Matches(cloud)))];

    /// <summary>The message about an unknown cloud.</summary>
    /// <param name="cloud">The text in the file.</param>
    /// <param name="words">Other words that are allowed there.</param>
    public static string UnknownCloud(string cloud, IReadOnlyList<string> words) =>
        $"'{cloud}' is not a known cloud: {(s_aliases.TryGetValue(cloud, out var meant) ? $"did you mean '{meant}'?" : Spelling.Suggest(cloud, [.. Clouds.All, .. words]))}";

    /// <summary>Checks a pattern of clouds; null if it is right.</summary>
    public static PlaceProblem? InCloud(string pattern) =>
        Clouds.All.Any(new Glob(pattern).Matches) ? null : new(UnknownCloud(pattern, []), IsUsed: false);

    /// <summary>Checks a pattern of places: a cloud, a cloud and a region, or one of some words; null if it is right.</summary>
    public static PlaceProblem? InPlace(string pattern, IReadOnlyList<string> words)
    {
        var slash = pattern.IndexOf('/');
        var cloud = slash < 0 ? pattern : pattern.Substring(0, slash);
        if (slash < 0 && words.Contains(pattern))
            return null;
        if (!Clouds.All.Any(new Glob(cloud).Matches))
        {
            return slash < 0 && Clouds.All.FirstOrDefault(other => IsKnown(other, pattern)) is { } home
                ? new($"'{pattern}' needs its cloud: write {home}/{pattern}", IsUsed: false)
                : new(UnknownCloud(cloud, words), IsUsed: false);
        }

        return slash < 0 ? null : InRegion(pattern.Substring(slash + 1), CloudsOf([new Glob(cloud)]));
    }

    /// <summary>Checks a pattern of regions of some clouds; null if it is right.</summary>
    public static PlaceProblem? InRegion(string pattern, IReadOnlyList<string> clouds)
    {
        var isAny = clouds.Count == Clouds.All.Count;
        // For some clouds there is no list of regions.
        if (
            clouds.Count == 0
            || !isAny && clouds.Any(cloud => Clouds.RegionCodesOf(cloud).Count == 0)
            || clouds.Any(cloud => Clouds.Find(cloud)?.MayBeSeveral(pattern.TrimEnd('*')) == true)
        )
        {
            return null;
        }

        if (clouds.Any(cloud => IsKnown(cloud, pattern)))
            return null;
        var whose = isAny ? "" : " of " + string.Join(" or ", clouds.Select(Clouds.NameOf));
        if (Clouds.All.FirstOrDefault(cloud => IsKnown(cloud, pattern)) is { } other)
            return new($"'{pattern}' is a region of {Clouds.NameOf(other)}, not{whose}", IsUsed: false);
        if (clouds.Select(cloud => MistypedPlace.Suggest(cloud, pattern)).FirstOrDefault(name => name is not null) is { } meant)
            return new($"'{pattern}' is not a known region{whose}: did you mean '{meant}'?", IsUsed: false);
        return clouds.Any(cloud => MistypedPlace.IsLikely(cloud, pattern))
            ? null
            : new($"'{pattern}' is not a known region{whose}; it is compared as text", IsUsed: true);
    }

    /// <summary>Whether a pattern matches a known region. Azure's names may have spaces; a zone counts as its region.</summary>
    private static bool IsKnown(string cloud, string pattern)
    {
        var glob = new Glob(Clouds.RegionOf(cloud, pattern));
        return Clouds.RegionCodesOf(cloud).Any(glob.Matches);
    }
}
