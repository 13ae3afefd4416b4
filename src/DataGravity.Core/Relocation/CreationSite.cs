using System.Globalization;
using DataGravity.Graph;

namespace DataGravity.Relocation;

/// <summary>The expression that creates a provider or component, for a fix to find.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The offset.</param>
internal sealed record CreationSite(string Path, int Start)
{
    public static CreationSite Of(Resource resource) => new(resource.Site.Unit.Path, resource.Site.Span.Start);

    public override string ToString() => $"{Start.ToString(CultureInfo.InvariantCulture)}|{Path}";

    /// <summary>The site that a text is; null for none.</summary>
    public static CreationSite? Parse(string text) =>
        text.Split(['|'], 2) is [var start, var path]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? new CreationSite(path, offset)
            : null;
}
