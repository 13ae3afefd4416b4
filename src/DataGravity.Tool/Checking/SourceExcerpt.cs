using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Checking;

/// <summary>A line of a file, with a part of it marked.</summary>
/// <param name="Number">The one-based line number.</param>
/// <param name="Line">The line.</param>
/// <param name="Mark">What stands under the line: blanks, and <c>^</c> under the part.</param>
internal sealed record SourceExcerpt(int Number, string Line, string Mark)
{
    // Longer lines are generated, or data.
    private const int MaxLength = 160;

    /// <summary>The first line of a range; null if the file cannot be read or has changed.</summary>
    public static SourceExcerpt? Read(SourceRange range)
    {
        if (LineOf(range) is not { } line || range.Column - 1 > Math.Min(line.Length, MaxLength))
            return null;
        var shown = line.Length > MaxLength ? line[..MaxLength] + "…" : line;
        var end = range.EndLine == range.Line ? Math.Min(range.EndColumn - 1, shown.Length) : shown.Length;
        // Tabs stay, so that the mark is under the part however wide they are.
        var before = string.Concat(shown[..(range.Column - 1)].Select(character => character == '\t' ? '\t' : ' '));
        return new(range.Line, shown, before + new string('^', Math.Max(1, end - range.Column + 1)));
    }

    /// <summary>The line where a range starts; null if the file cannot be read.</summary>
    public static string? LineOf(SourceRange range)
    {
        try
        {
            return File.ReadLines(range.Path).ElementAtOrDefault(range.Line - 1);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
