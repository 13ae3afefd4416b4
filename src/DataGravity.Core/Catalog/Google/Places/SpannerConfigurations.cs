namespace DataGravity.Catalog.Google;

/// <summary>
/// The names of Spanner's instance configurations, which take the place of a location: <c>regional-us-central1</c>, <c>nam3</c>, or the
/// path of one in a project.
/// </summary>
/// <remarks>cloud.google.com/spanner/docs/instance-configurations, November 2026.</remarks>
internal static class SpannerConfigurations
{
    private const string Regional = "regional-";

    // Several continents, two regions of one country, or what a user has made.
    private static readonly string[] s_others = ["nam-", "dual-region-", "custom-"];

    /// <summary>The location that a configuration names. Any other location is returned as it is.</summary>
    public static string LocationOf(string configuration)
    {
        var name = configuration.Substring(configuration.LastIndexOf('/') + 1);
        return name.StartsWith(Regional, StringComparison.OrdinalIgnoreCase) ? name.Substring(Regional.Length) : configuration;
    }

    /// <summary>Whether a name tells which region or multi-region it is.</summary>
    public static bool IsReadable(string configuration, ICollection<string> regions)
    {
        var location = LocationOf(configuration);
        return location.Length < configuration.Length
            ? regions.Contains(location)
            : location.IndexOf('/') < 0 && !Array.Exists(s_others, other => location.StartsWith(other, StringComparison.OrdinalIgnoreCase));
    }
}
