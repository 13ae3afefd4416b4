using System.IO.Enumeration;

namespace DataGravity.Tool;

/// <summary>The programs that a path on the command line stands for.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Files">The files that MSBuild opens: a solution, or projects.</param>
internal sealed record ProgramInput(string Path, IReadOnlyList<string> Files)
{
    private static readonly string[] s_skippedFolders = ["bin", "obj", "node_modules"];

    private static readonly EnumerationOptions s_below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The folder that paths in the output are relative to.</summary>
    public string Folder => Directory.Exists(Path) ? Path : System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Whether the user named this project itself. Then it has to be a Pulumi program.</summary>
    public bool IsProject => Files is [var file] && file == Path && !IsSolution(file);

    /// <exception cref="ToolException">There is nothing to open, or it is not clear what to open.</exception>
    public static ProgramInput Of(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (Directory.Exists(full))
            return new(full, FilesOf(full));
        if (!File.Exists(full))
            throw new ToolException($"there is no file or folder {full}; --help lists the verbs", ExitCodes.WrongArguments);
        return IsSolution(full) || HasExtension(full, ".csproj")
            ? new(full, [full])
            : throw new ToolException(
                $"{full} is not a C# project (.csproj), a solution (.sln, .slnx, .slnf) or a folder",
                ExitCodes.WrongArguments
            );
    }

    public static bool IsSolution(string file) => HasExtension(file, ".sln") || HasExtension(file, ".slnx") || HasExtension(file, ".slnf");

    private static string[] FilesOf(string folder)
    {
        // A .slnf is only a part of a solution, so it is opened only if it is named.
        string[] solutions =
        [
            .. Directory
                .EnumerateFiles(folder)
                .Where(file => HasExtension(file, ".sln") || HasExtension(file, ".slnx"))
                .Order(StringComparer.Ordinal),
        ];
        if (solutions.Length > 1)
        {
            var names = string.Join('\n', solutions.Select(file => "  " + System.IO.Path.GetFileName(file)));
            throw new ToolException($"{folder} has {solutions.Length} solutions; name one of them:\n{names}", ExitCodes.WrongArguments);
        }

        if (solutions.Length == 1)
            return solutions;
        string[] projects = [.. ProjectsBelow(folder).Order(StringComparer.Ordinal)];
        return projects.Length > 0
            ? projects
            : throw new ToolException($"there is no solution and no C# project in {folder}", ExitCodes.WrongArguments);
    }

    private static FileSystemEnumerable<string> ProjectsBelow(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), s_below)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && HasExtension(entry.FileName, ".csproj"),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !s_skippedFolders.Contains(entry.FileName.ToString(), StringComparer.OrdinalIgnoreCase),
        };

    private static bool HasExtension(ReadOnlySpan<char> file, string extension) =>
        System.IO.Path.GetExtension(file).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
