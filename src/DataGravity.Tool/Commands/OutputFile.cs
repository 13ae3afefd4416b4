using System.CommandLine;

namespace DataGravity.Tool;

/// <summary>Where a document goes: to a file that the user named, or to the standard output.</summary>
internal sealed class OutputFile
{
    private readonly FileInfo? _file;

    private OutputFile(FileInfo? file) => _file = file;

    /// <summary>The option that names the file.</summary>
    public static Option<FileInfo?> CreateOption() =>
        new("--output", "-o") { Description = "Write to this file instead of the standard output." };

    /// <summary>Looks whether a file can be there, before an analysis that may take minutes.</summary>
    /// <param name="file">The file; null for the standard output.</param>
    /// <exception cref="ToolException">There is no folder for it, or it is a folder.</exception>
    public static OutputFile Of(FileInfo? file) =>
        file switch
        {
            { Directory.Exists: false } => throw CannotWrite(
                file,
                $"there is no folder {Path.GetDirectoryName(file.ToString())}; create it"
            ),
            not null when Directory.Exists(file.FullName) => throw CannotWrite(file, "it is a folder; name a file in it"),
            _ => new(file),
        };

    /// <exception cref="ToolException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public async Task WriteAsync(string text, CancellationToken cancellation)
    {
        if (_file is null)
        {
            Console.Out.Write(text);
            return;
        }
        try
        {
            await File.WriteAllTextAsync(_file.FullName, text, cancellation);
        }
        catch (UnauthorizedAccessException)
        {
            throw CannotWrite(_file, "you may not; change its permissions, or name another file");
        }
        catch (IOException problem)
        {
            throw CannotWrite(_file, problem.Message);
        }
    }

    private static ToolException CannotWrite(FileInfo file, string why) => new($"cannot write {file}: {why}", ExitCodes.WrongArguments);
}
