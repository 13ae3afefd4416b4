using System.Globalization;
using System.Text;

namespace DataGravity.Tool.Map;

/// <summary>Writes the map as Markdown with a Mermaid flowchart for each stack, as code hosts show it.</summary>
internal static class MermaidMap
{
    // Mermaid draws no more than 500 edges and 50,000 characters, https://mermaid.js.org/config/schema-docs/config.html (November 2026).
    private const int MaxLinks = 400;
    private const int MaxLength = 45_000;

    public static string Write(MapDocument map, SourceLinks links)
    {
        var text = new StringBuilder($"# {MermaidText.Markdown(map.Title)}: data and compute\n");
        foreach (var stack in map.Stacks)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {MermaidText.Markdown(stack.Name ?? "any stack")}\n\n{StackSummary.Write(stack)}\n"
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
            links.Count + stack.Copies.Count <= MaxLinks && MermaidDiagram.Draw(stack, links) is { Length: <= MaxLength } drawn
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
            var where = finding.Source is { } source
                ? $"[{MermaidText.Markdown(source.ToString())}]({links.Href(map.ProgramOf(finding), source.File, source.Line)})"
                : "";
            rows.Append(
                CultureInfo.InvariantCulture,
                $"| {where} | [{finding.Rule}]({finding.Help}) | {MermaidText.Markdown(finding.Message)} |\n"
            );
        }
        text.Append(rows);
    }
}
