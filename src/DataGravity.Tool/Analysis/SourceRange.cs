using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Analysis;

/// <summary>A range of a file: one-based lines and columns, the end exclusive.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Line">The line where it starts.</param>
/// <param name="Column">The column where it starts, in UTF-16 code units.</param>
/// <param name="EndLine">The line where it ends.</param>
/// <param name="EndColumn">The column after its last character.</param>
internal sealed record SourceRange(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The start of a line.</summary>
    public static SourceRange OfLine(string path, int line) => new(path, line, 1, line, 1);

    /// <summary>The range of a location; null if the location is in no file.</summary>
    public static SourceRange? Of(Location location)
    {
        var (start, end) = (location.GetLineSpan().StartLinePosition, location.GetLineSpan().EndLinePosition);
        return location.GetLineSpan().Path is { Length: > 0 } path
            ? new(path, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1)
            : null;
    }
}
