namespace DataGravity.Configuration;

/// <summary>Configuration keys: <c>namespace:name</c>.</summary>
internal static class ConfigKeys
{
    /// <summary>
    /// The full form of a key in a file. A key without a colon belongs to the project. The old <c>ns:config:name</c> means <c>ns:name</c>.
    /// Null if Pulumi refuses the key.
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
    /// The key of the object that a key of Pulumi.yaml sets a member of; null for a plain name. Such keys are property paths:
    /// <c>a.b</c> sets member b of the object a.
    /// </summary>
    internal static string? PathRoot(string key)
    {
        var end = key.IndexOfAny(['.', '['], key.IndexOf(':') + 1);
        return end < 0 ? null : key.Substring(0, end);
    }
}
