using System.Text.RegularExpressions;

namespace DataGravity.Tool;

/// <summary>
/// Writes paths. What a person reads on a terminal has them relative to the folder where the person is, and a document relative to a folder
/// that is the same on every machine.
/// </summary>
internal static class ShownPath
{
    /// <summary>Relative to a folder, with slashes. A file inside an assembly has such a path already.</summary>
    public static string Relative(string folder, string path) =>
        Path.IsPathRooted(path) ? Path.GetRelativePath(folder, path).Replace('\\', '/') : path;

    /// <summary>A message with such paths. MSBuild and the compiler write full ones.</summary>
    /// <param name="folder">The folder that paths become relative to.</param>
    /// <param name="message">The message.</param>
    public static string InMessage(string folder, string message)
    {
        var (root, prefix) = (RepositoryRoot.Find(folder), "");
        for (var current = Path.TrimEndingDirectorySeparator(folder); ; prefix += "../")
        {
            // In the root of a disk, full paths are as short.
            if (Path.EndsInDirectorySeparator(current))
                return message;
            // Not within another path, such as that of a URL.
            message = Regex.Replace(message, $@"(?<=^|[\s'""(\[,;]){Regex.Escape(current + Path.DirectorySeparatorChar)}", prefix);
            if (current == root || Path.GetDirectoryName(current) is not { } above)
                return message;
            current = above;
        }
    }
}
