using System.Text;

namespace DataGravity.Tool.Fixing;

/// <summary>Prints the diff of fixes, and what to do with it.</summary>
internal static class FixOutput
{
    /// <summary>The folder that the paths of the diff are relative to: the current one, if all files are below it.</summary>
    public static string FindFolder(IReadOnlyList<ChangedFile> files, string input)
    {
        var folder = Directory.GetCurrentDirectory();
        if (files.Any(file => !OwnFiles.IsBelow(file.Path, folder)))
            folder = input;
        while (files.Any(file => !OwnFiles.IsBelow(file.Path, folder)) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        return folder;
    }

    /// <summary>Prints the diff with the line breaks of the files, which a console writer might change.</summary>
    public static async Task PrintAsync(FixRun run, string folder, CancellationToken cancellation)
    {
        var diff = string.Concat(
            run.Files.Select(file =>
                UnifiedDiff.Write(
                    Path.GetRelativePath(folder, file.Path).Replace('\\', '/'),
                    file.Mark + file.Text,
                    file.Mark + file.Changed
                )
            )
        );
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(diff), cancellation);
    }

    /// <summary>What to do with the diff, or what was done.</summary>
    public static string SayNext(FixRun run, string folder, bool apply)
    {
        if (run.Files.Count == 0)
            return "";
        var count = run.Files.Count == 1 ? "1 file" : $"{run.Files.Count} files";
        if (apply)
            return $"Changed {count}.\n";
        var other = run.Files.FirstOrDefault(file => !file.IsDiffable) is { } file
            ? $"{Path.GetFileName(file.Path)} is not UTF-8, so the diff does not fit it.\n"
            : "";
        var where = folder == Directory.GetCurrentDirectory() ? "" : $" in {folder}";
        return $"{other}Nothing is changed yet: pass the diff to git apply{where}, or add --apply to change {count}.\n";
    }
}
