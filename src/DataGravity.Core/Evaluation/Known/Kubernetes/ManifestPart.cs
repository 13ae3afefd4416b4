using DataGravity.Configuration;
using DataGravity.Program;

namespace DataGravity.Evaluation;

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
                Unit: null
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
