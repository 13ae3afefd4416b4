using DataGravity.Catalog.Places;
using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary>A fence: the places where data, and compute that reads it, may be.</summary>
/// <param name="Data">The name of the data; null for any. That is the logical name of a resource, or the physical name of a store that
/// exists already.</param>
/// <param name="Tag">A tag of the data: a key, or <c>key=value</c>; null for any.</param>
/// <param name="Clouds">The clouds it may be in; empty for any.</param>
/// <param name="Regions">The regions it may be in; empty for any.</param>
/// <param name="Origin">The file and line of the fence.</param>
internal sealed record AllowedPlaces(Glob? Data, Glob? Tag, IReadOnlyList<Glob> Clouds, IReadOnlyList<Glob> Regions, string Origin)
{
    /// <summary>Creates a problem at the value of a key, or at the entry.</summary>
    internal Func<string?, string, SettingsProblem> Problem { get; init; } = null!;

    /// <summary>Whether a place is allowed.</summary>
    public bool Admits(string cloud, string region) => Admits(Clouds, cloud) && Admits(Regions, region);

    /// <summary>Describes the fence: <c>data 'patients' only in eu-west-1 or eu-central-1 of aws</c>.</summary>
    public override string ToString()
    {
        string?[] where = [Regions.Count > 0 ? string.Join(" or ", Regions) : null, Clouds.Count > 0 ? string.Join(" or ", Clouds) : null];
        var what =
            Data is null ? $"data tagged '{Tag}'"
            : Tag is null ? $"data '{Data}'"
            : $"data '{Data}' tagged '{Tag}'";
        return $"{what} only in {string.Join(" of ", where.OfType<string>())}";
    }

    private static bool Admits(IReadOnlyList<Glob> allowed, string name) => allowed.Count == 0 || allowed.Any(glob => glob.Matches(name));
}

/// <summary><c>fence:</c>: the places where data may be.</summary>
internal static class AllowedPlacesSection
{
    public const string Name = "fence";

    public static IReadOnlyList<string> Keys { get; } = ["data", "tag", "clouds", "regions"];

    public static IReadOnlyList<AllowedPlaces> Read(YamlNode? section, SettingsReader reader)
    {
        var fences = new List<AllowedPlaces>();
        var seen = new HashSet<(string?, string?)>();
        foreach (var entry in reader.Entries(section, Name, Keys))
        {
            if (!entry.Has("data") && !entry.Has("tag"))
                entry.Report($"this entry of '{Name}' needs 'data' or 'tag'");
            if (!entry.Has("clouds") && !entry.Has("regions"))
                entry.Report($"this entry of '{Name}' needs 'clouds' or 'regions'");
            var clouds = entry.Clouds("clouds");
            var fence = new AllowedPlaces(entry.Glob("data"), entry.Glob("tag"), clouds, entry.Regions("regions", clouds), entry.Origin)
            {
                Problem = entry.Problem,
            };
            if (!entry.IsGood)
                continue;
            if (seen.Add((fence.Data?.ToString(), fence.Tag?.ToString())))
                fences.Add(fence);
            else
                entry.Report("an entry above already fences this");
        }
        return fences;
    }
}
