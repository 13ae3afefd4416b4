using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>Makes links to lines of the source.</summary>
/// <param name="template">A URL with <c>{file}</c>, the file relative to the folder that was analysed, and <c>{line}</c>.</param>
internal sealed class SourceLinks(string template)
{
    private static readonly string[] s_harmful = ["javascript", "data", "vbscript", "blob"];

    /// <summary>Links from a page to the files themselves.</summary>
    /// <param name="page">The folder of the page.</param>
    /// <param name="root">The folder that was analysed.</param>
    public static SourceLinks Relative(string page, string root)
    {
        var path = Path.GetRelativePath(page, root).Replace('\\', '/');
        var prefix =
            Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri.TrimEnd('/') + "/"
            : path == "." ? "./"
            : Escape(path) + "/";
        return new(prefix + "{file}#L{line}");
    }

    /// <summary>What is wrong with a template of the user's; null for nothing.</summary>
    public static string? FindProblem(string template) =>
        !template.Contains("{file}", StringComparison.Ordinal) ? $"'{template}' has no {{file}}, where the file's path goes"
        : Uri.TryCreate(Fill(template, "a.cs", 1), UriKind.Absolute, out var url) && s_harmful.Contains(url.Scheme)
            ? $"'{template}' does not lead to a file"
        : null;

    public string Href(MapProgram program, string file, int line) => Fill(template, Escape(PathOf(program, file)), line);

    /// <summary>A file of a program, relative to the folder that was analysed: what links lead to, and what the map calls it.</summary>
    public static string PathOf(MapProgram program, string file)
    {
        var path = new List<string>();
        foreach (var step in $"{program.Folder}/{file}".Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path is [.., not ".."])
                path.RemoveAt(path.Count - 1);
            else
                path.Add(step);
        }
        return string.Join('/', path);
    }

    /// <summary>A file of a program and a line, as the map writes it.</summary>
    public static string Write(MapProgram program, MapSource? source) =>
        source is null ? "" : $"{PathOf(program, source.File)}:{source.Line}";

    public NoteView View(MapProgram program, Note note) =>
        new(
            note.Text,
            note is { File: { } file, Line: { } line } ? $"{PathOf(program, file)}:{line}" : "",
            note is { File: { } from, Line: { } at } ? Href(program, from, at) : "",
            note.Hint ?? ""
        );

    private static string Fill(string template, string file, int line) =>
        template
            .Replace("{file}", file, StringComparison.Ordinal)
            .Replace("{line}", line.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
