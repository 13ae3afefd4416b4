using DataGravity.Configuration;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>A text with manifests, and where it stands.</summary>
internal abstract record ManifestText
{
    private static readonly ManifestText s_computed = new Computed();

    /// <summary>Finds the text of a value.</summary>
    /// <param name="manifest">The value.</param>
    /// <param name="text">What is read, with a mark for each hole.</param>
    /// <param name="linesOf">Finds where the lines of a file of the program start. Null if no file of the program has the text.</param>
    public static ManifestText Find(Value manifest, string text, Func<SourceFile, IReadOnlyList<int>?>? linesOf) =>
        manifest switch
        {
            Constant { Origin: FileSite file } => new InFile(file.Path),
            Constant { Origin: Site literal } => Find(literal, text, linesOf),
            Constant { Origin: ComposedSite composed } => Find(composed.Site, text, linesOf),
            Text { Site: { } site } => Find(site, text, linesOf),
            _ => s_computed,
        };

    private static ManifestText Find(Site site, string text, Func<SourceFile, IReadOnlyList<int>?>? linesOf) =>
        linesOf?.Invoke(site.File) is { } lines ? new InProgram(site, lines, FirstLineOf(site, text)) : s_computed;

    /// <summary>
    /// The zero-based line of the source with the first line of a text. Null if lines of the text are not lines of the source. A verbatim
    /// literal has the lines of its text, and a raw literal two more.
    /// </summary>
    private static int? FirstLineOf(Site site, string text) =>
        (site.LastLine - site.Line, text.Count(c => c == '\n')) switch
        {
            (0, _) => null,
            var (lines, ofText) when lines == ofText => site.Line - 1,
            var (lines, ofText) when lines == ofText + 2 => site.Line,
            _ => null,
        };

    /// <summary>A file beside the program.</summary>
    public sealed record InFile(string Path) : ManifestText;

    /// <summary>A literal of the program, or an expression that puts a text together.</summary>
    /// <param name="Site">The expression.</param>
    /// <param name="LineStarts">The offsets where the lines of its file start.</param>
    /// <param name="FirstLine">The zero-based line of the source with the first line of the text. Null if that is not known.</param>
    public sealed record InProgram(Site Site, IReadOnlyList<int> LineStarts, int? FirstLine) : ManifestText
    {
        /// <summary>The line of the source with a line of the text. Where that is not known, the first line of the expression.</summary>
        public ManifestSite SiteOfLine(int line)
        {
            var span = Site.Span;
            var row = FirstLine + line ?? Site.Line - 1;
            var start = Math.Max(LineStarts[row], span.Start);
            var end = row + 1 < LineStarts.Count ? Math.Min(LineStarts[row + 1] - 1, span.Start + span.Length) : span.Start + span.Length;
            return new ManifestSite(Site.File.Path, new Span(start, end - start), row + 1, start - LineStarts[row] + 1, Site.File);
        }
    }

    /// <summary>A text that the program computes.</summary>
    private sealed record Computed : ManifestText;
}

/// <summary>A document of a text with manifests.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">The offset where the document begins.</param>
/// <param name="Line">Its first line, zero-based.</param>
internal sealed record ManifestPart(ManifestText Text, int Start, int Line)
{
    /// <summary>Where a text stands in a file beside the program. Null in a text of the program.</summary>
    public FileSite? FindSite(YamlScalar scalar) =>
        Text is ManifestText.InFile file ? new FileSite(file.Path, Start + scalar.Span.Start, Line + scalar.Span.StartLine + 1) : null;

    /// <summary>Where an object begins. Null if that is not known.</summary>
    public ManifestSite? FindSite(YamlMapping mapping)
    {
        var span = mapping.Span;
        return Text switch
        {
            ManifestText.InFile { Path: var path } => new ManifestSite(
                path,
                new Span(Start + span.Start, LengthOfFirstLine(mapping)),
                Line + span.StartLine + 1,
                span.StartColumn + 1,
                File: null
            ),
            ManifestText.InProgram text => text.SiteOfLine(Line + span.StartLine),
            _ => null,
        };
    }

    private static int LengthOfFirstLine(YamlMapping mapping)
    {
        var span = mapping.Span;
        var end = mapping
            .Entries.SelectMany(entry => new[] { entry.Key.Span, entry.Value.Span })
            // The value of an alias stands elsewhere.
            .Where(part => part.StartLine == span.StartLine && part.EndLine == span.StartLine && part.Start >= span.Start)
            .Select(part => part.End)
            .DefaultIfEmpty(span.Start)
            .Max();
        return end - span.Start;
    }
}
