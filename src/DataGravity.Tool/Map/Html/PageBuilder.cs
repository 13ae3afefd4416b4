namespace DataGravity.Tool.Map;

/// <summary>Arranges the map as boxes and rows.</summary>
internal static class PageBuilder
{
    // More are arranged densely, with the unremarkable ones in closed groups.
    private const int Roomy = 60;

    public static PageView Arrange(MapDocument map, SourceLinks links)
    {
        var first = map.Stacks.OrderByDescending(stack => stack.Links.Count(IsFar)).FirstOrDefault();
        return new(
            map.Title,
            map.NotShown,
            [.. map.Stacks.Select((stack, index) => Arrange(map, stack, $"s{index}", stack == first, links))],
            PageAsset.Style("colors.css", "page.css", "map.css", "print.css"),
            PageAsset.Script("links.js", "arrows.js", "panel.js", "filter.js", "print.js", "start.js")
        );
    }

    private static StackView Arrange(MapDocument map, MapStack stack, string id, bool isFirst, SourceLinks links)
    {
        var index = new StackIndex(stack);
        var isDense = stack.Resources.Count(resource => resource.Role != MapRole.Other) > Roomy;
        var rows = new RowBuilder(map, index, id, links);
        var boxes = new BoxBuilder(map, stack, index, id, links, isDense);
        return new(
            id,
            stack.Name ?? "any stack",
            isFirst,
            stack.Links.Count(IsFar),
            StackSentence.Write(stack),
            isDense ? "dense" : "roomy",
            [.. stack.Findings.Where(finding => finding.Resources.Count == 0).Select(rows.View)],
            [.. boxes.Build()],
            [.. stack.Resources.Select(rows.Build)]
        );
    }

    private static bool IsFar(MapLink link) => link.Distance == MapDistance.Far;
}
