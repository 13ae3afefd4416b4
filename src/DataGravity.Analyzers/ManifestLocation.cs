using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers;

/// <summary>Finds the location of the line where a manifest describes an object.</summary>
internal static class ManifestLocation
{
    /// <summary>The location; null for a text in a library.</summary>
    public static Location? Find(ManifestSite manifest, IReadOnlyDictionary<SourceFile, SyntaxTree> trees)
    {
        var span = new TextSpan(manifest.Span.Start, manifest.Span.Length);
        if (manifest.File is { } file)
            return trees.TryGetValue(file, out var tree) ? tree.GetLocation(Trim(span, tree.GetText())) : null;
        var start = new LinePosition(manifest.Line - 1, manifest.Column - 1);
        return Location.Create(
            manifest.Path,
            span,
            new LinePositionSpan(start, new LinePosition(start.Line, start.Character + span.Length))
        );
    }

    private static TextSpan Trim(TextSpan span, SourceText text)
    {
        var line = text.ToString(span);
        var start = span.Start + line.Length - line.TrimStart().Length;
        return TextSpan.FromBounds(start, Math.Max(start, span.Start + line.TrimEnd().Length));
    }
}
