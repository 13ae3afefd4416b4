using System.Collections.Concurrent;

namespace DataGravity.Catalog;

/// <summary>
/// The types that the catalog leaves out on purpose: they hold no data, run nothing and link neither. The lists are in
/// <c>eng/schemas/left-out</c>, a file a package, which a script also holds against the published packages. A line is a token without its
/// package, or a pattern with <c>*</c>, and the reason, which the build leaves out.
/// </summary>
internal static class LeftOut
{
    private const string Extension = ".left-out";

    private static readonly HashSet<string> s_packages =
    [
        .. DataFiles.Names(Extension).Select(name => name.Substring(0, name.Length - Extension.Length)),
    ];
    private static readonly ConcurrentDictionary<string, (HashSet<string> Types, string[][] Patterns)> s_lists = new();
    private static readonly ConcurrentDictionary<string, bool> s_unknown = new();

    /// <summary>
    /// Whether nobody knows a type: its package has a list, but neither the catalog nor the list has the type. The package may be newer.
    /// </summary>
    public static bool IsUnknown(string token) => s_unknown.GetOrAdd(token, IsIn);

    private static bool IsIn(string token)
    {
        var package = ResourceCatalog.PackageOf(token);
        if (
            !s_packages.Contains(package)
            || IsOfCluster(token)
            || token.StartsWith("pulumi:", StringComparison.Ordinal)
            || ResourceCatalog.Find(token) is not null
        )
        {
            return false;
        }

        var (types, patterns) = s_lists.GetOrAdd(package, Read);
        var type = ResourceCatalog.Current(token).Substring(package.Length + 1);
        return !types.Contains(type) && !Array.Exists(patterns, pattern => Matches(type, pattern));
    }

    /// <summary>Whether a cluster defines the kind. Its group has a domain of its own, so no package can know it.</summary>
    private static bool IsOfCluster(string token) =>
        token.StartsWith("kubernetes:", StringComparison.Ordinal)
        && token.IndexOf('.') > 0
        && token.IndexOf(".k8s.io/", StringComparison.Ordinal) < 0;

    private static (HashSet<string> Types, string[][] Patterns) Read(string package)
    {
        var lines = DataFiles
            .ReadText(package + Extension)
            .Split('\n')
            .Select(line => DataFiles.TypeOf(line.Trim()))
            .ToLookup(glob => glob.IndexOf('*') >= 0);
        return ([.. lines[false]], [.. lines[true].Select(glob => glob.Split('*'))]);
    }

    /// <summary>Whether a text consists of these parts, in order, with anything between them.</summary>
    private static bool Matches(string text, string[] parts)
    {
        var last = parts[parts.Length - 1];
        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            at = text.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += parts[i].Length;
        }
        return text.Length - at >= last.Length && text.EndsWith(last, StringComparison.Ordinal);
    }
}
