namespace DataGravity.Tool;

/// <summary>Finds the folder that paths in documents are relative to, so that they are the same on every machine.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest folder, at or above the given one, that Git keeps; without one, the given folder.</summary>
    public static string Find(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var git = Path.Combine(current.FullName, ".git");
            // In a work tree, .git is a file.
            if (Directory.Exists(git) || File.Exists(git))
                return current.FullName;
        }
        return folder;
    }
}
