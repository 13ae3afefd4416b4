namespace DataGravity.Configuration;

/// <summary>Names and folders of Pulumi's files. Paths may use either slash.</summary>
internal static class PulumiFiles
{
    private const string Prefix = "Pulumi";

    /// <summary>Whether the path is a project file: Pulumi.yaml or Pulumi.yml.</summary>
    public static bool IsProjectFile(string path) => FileName(path) is "Pulumi.yaml" or "Pulumi.yml";

    /// <summary>Whether the path is a stack file: Pulumi.&lt;stack&gt;.yaml or .yml.</summary>
    public static bool IsStackFile(string path) => StackName(path) is not null;

    /// <summary>The stack that a file's name stands for; null if it is not a stack file.</summary>
    public static string? StackName(string path)
    {
        var name = FileName(path);
        var length = name.Length - Prefix.Length - 1 - Extension(path).Length;
        return length > 0 && Extension(path).Length > 0 && name.StartsWith(Prefix + ".", StringComparison.Ordinal)
            ? name.Substring(Prefix.Length + 1, length)
            : null;
    }

    /// <summary>The name of a stack's file; a stack called <c>team/dev</c> has Pulumi.team-dev.yaml.</summary>
    public static string StackFileName(string stackName, string extension = ".yaml") =>
        Prefix + "." + stackName.Replace('/', '-') + extension;

    /// <summary><c>.yaml</c>, <c>.yml</c>, or the empty text for any other extension.</summary>
    internal static string Extension(string path) =>
        path.EndsWith(".yaml", StringComparison.Ordinal) ? ".yaml"
        : path.EndsWith(".yml", StringComparison.Ordinal) ? ".yml"
        : "";

    /// <summary>The folder of a file, with forward slashes and without <c>.</c> and <c>..</c>.</summary>
    internal static string Folder(string path) => Combine(path, "..");

    internal static string Combine(string folder, string? relative)
    {
        var parts = new List<string>(folder.Split('/', '\\'));
        if (relative is not null && (relative.StartsWith("/", StringComparison.Ordinal) || relative.Contains(":")))
        {
            parts.Clear();
        }

        foreach (var part in (relative ?? "").Split('/', '\\'))
        {
            parts.Add(part);
        }

        return Normalize(parts);
    }

    /// <summary>Whether <paramref name="folder"/> is <paramref name="root"/> or inside it.</summary>
    internal static bool IsWithin(string folder, string root) =>
        root.Length == 0
        || folder.StartsWith(root, StringComparison.Ordinal) && (folder.Length == root.Length || folder[root.Length] == '/');

    private static string Normalize(List<string> parts)
    {
        var kept = new List<string>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] == ".." && kept.Count > 0 && kept[kept.Count - 1] is not (".." or ""))
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (parts[i] != "." && (parts[i].Length > 0 || i == 0 && parts.Count > 1 && parts[1].Length > 0))
            {
                kept.Add(parts[i]);
            }
        }

        return string.Join("/", kept);
    }

    /// <summary>A path without its folders.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
