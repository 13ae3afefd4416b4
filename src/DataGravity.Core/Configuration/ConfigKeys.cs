namespace DataGravity.Configuration;

/// <summary>Configuration keys: <c>namespace:name</c>.</summary>
internal static class ConfigKeys
{
    /// <summary>
    /// The full form of a key in a file: without a colon it belongs to the project; the old <c>ns:config:name</c> is <c>ns:name</c>.
    /// Null when Pulumi refuses the key.
    /// </summary>
    public static string? Qualify(string key, string projectName)
    {
        var first = key.IndexOf(':');
        if (first < 0)
        {
            return projectName + ":" + key;
        }

        var last = key.LastIndexOf(':');
        return first == last ? key
            : string.CompareOrdinal(key, first, ":config:", 0, 8) == 0 && last == first + 7 ? key.Remove(first, 7)
            : null;
    }

    /// <summary>
    /// Pulumi.yaml keys are property paths: <c>a.b</c> sets member b of the object a. So the object's key, or null for a plain name.
    /// </summary>
    internal static string? PathRoot(string key)
    {
        var end = key.IndexOfAny(['.', '['], key.IndexOf(':') + 1);
        return end < 0 ? null : key.Substring(0, end);
    }
}
