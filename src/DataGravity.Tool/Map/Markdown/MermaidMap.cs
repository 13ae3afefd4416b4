using System.Globalization;
using System.Text;

namespace DataGravity.Tool.Map;

/// <summary>Writes the map as Markdown with a Mermaid flowchart for each stack, as code hosts show it.</summary>
internal static class MermaidMap
{
    // Mermaid draws no more than 500 edges and 50,000 characters, https://mermaid.js.org/config/schema-docs/config.html (November 2026).
    // These leave some room. docs/map.md tells them.
    internal const int MaxArrows = 400;
    internal const int MaxLength = 45_000;

    public static string Write(MapDocument map, SourceLinks links)
    {
        var text = new StringBuilder($"# {MarkdownText.Escape(map.Title)}: data and compute\n");
        foreach (var why in map.NotShown)
            text.Append(CultureInfo.InvariantCulture, $"\n**Not shown:** {MarkdownText.Escape(why)}.\n");
        foreach (var stack in map.Stacks)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {MarkdownText.Escape(stack.Name ?? "any stack")}\n\n{StackSentence.Write(stack)}\n"
            );
            WriteDiagram(stack, text);
            WriteFindings(map, stack, links, text);
        }
        return text.ToString();
    }

    /// <summary>The diagram of the links, or of the far ones if all would be too many for Mermaid.</summary>
    private static void WriteDiagram(MapStack stack, StringBuilder text)
    {
        if (stack.Links.Count == 0 && stack.Copies.Count == 0)
            return;
        MapLink[] far = [.. stack.Links.Where(link => link.Distance != MapDistance.Near)];
        var (diagram, note) =
            Draw(stack.Links) is { } all ? (all, "")
            : Draw(far) is { } some ? (some, "Mermaid draws no more, so links to near data are left out.\n")
            : (null, "There are more links than Mermaid draws. The page (`-o map.html`) shows all of them.\n");
        if (diagram is not null)
            text.Append(CultureInfo.InvariantCulture, $"\n```mermaid\n{diagram}```\n");
        if (note.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{note}");

        string? Draw(IReadOnlyList<MapLink> links) =>
            links.Count + stack.Copies.Count <= MaxArrows && MermaidDiagram.Draw(stack, links) is { Length: <= MaxLength } drawn
                ? drawn
                : null;
    }

    private static void WriteFindings(MapDocument map, MapStack stack, SourceLinks links, StringBuilder text)
    {
        if (stack.Findings.Count == 0)
            return;
        var rows = new StringBuilder("\n| where | rule | what |\n|---|---|---|\n");
        foreach (var finding in stack.Findings)
        {
            var program = map.ProgramOf(finding);
            var where = finding.Source is { } source
                ? $"[{MarkdownText.Escape(SourceLinks.Write(program, source))}]({links.Href(program, source.File, source.Line)})"
                : "";
            rows.Append(
                CultureInfo.InvariantCulture,
                $"| {where} | [{finding.Rule}]({finding.Help}) | {MarkdownText.Escape(finding.Message)} |\n"
            );
        }
        text.Append(rows);
    }
}
