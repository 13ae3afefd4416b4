using System.Globalization;
using System.Text;

namespace DataGravity.Tool.Map;

/// <summary>Draws links of a stack as a Mermaid flowchart. What has no link is not in it.</summary>
internal static class MermaidDiagram
{
    public static string Draw(MapStack stack, IReadOnlyList<MapLink> links)
    {
        var text = new StringBuilder("flowchart LR\n");
        var shown = links.SelectMany(link => new[] { link.Data, link.Compute }).Concat(stack.Copies.Select(copy => copy.Data)).ToHashSet();
        shown.UnionWith(stack.Copies.Select(copy => copy.Id));
        var resources = stack.Resources.Where(resource => shown.Contains(resource.Id)).ToLookup(resource => resource.Place);
        var ghosts = stack.Copies.Where(copy => !copy.IsOwnResource).ToLookup(copy => copy.Place);
        var index = new StackIndex(stack);
        var clouds = stack
            .Places.Where(place => resources.Contains(place.Id) || ghosts.Contains(place.Id))
            .GroupBy(place => place.Kind is MapPlaceKind.Unnamed or MapPlaceKind.Unknown ? "Somewhere" : place.Cloud);
        foreach (var (cloud, number) in clouds.Select((cloud, number) => (cloud, number)))
        {
            Line(1, $"subgraph cloud{number}[{MermaidText.Label(cloud.Key)}]");
            foreach (var place in cloud)
            {
                Line(2, $"subgraph {place.Id}[{MermaidText.Label(TitleOf(place, cloud.Key))}]");
                foreach (var resource in resources[place.Id])
                {
                    var label = MermaidText.Label($"{resource.Name}\n{resource.Noun}");
                    Line(3, resource.Role == MapRole.Data ? $"{resource.Id}[({label})]" : $"{resource.Id}[{label}]");
                }
                foreach (var copy in ghosts[place.Id])
                    Line(3, $"{copy.Id}[({MermaidText.Label($"{index.Resource(copy.Data).Name}\n{copy.Label}")})]");
                Line(2, "end");
            }
            Line(1, "end");
        }
        foreach (var link in links)
            Line(1, Arrow(link));
        foreach (var copy in stack.Copies)
            Line(1, $"{copy.Data} -. {MermaidText.Label(copy.Label)} .-> {copy.Id}");
        string[] far = [.. links.Select((link, i) => (link, i)).Where(l => l.link.Distance == MapDistance.Far).Select(l => $"{l.i}")];
        if (far.Length > 0)
            Line(1, $"linkStyle {string.Join(',', far)} stroke:#c01f1f,stroke-width:2px");
        return text.ToString();

        void Line(int depth, string line) => text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{line}\n");
    }

    private static string Arrow(MapLink link)
    {
        var (from, to) = link.Writes ? (link.Compute, link.Data) : (link.Data, link.Compute);
        return link.Distance switch
        {
            MapDistance.Far => $"{from} == {MermaidText.Label(link.Label)} ==> {to}",
            MapDistance.Silent => $"{from} -- {MermaidText.Label("far, not reported")} --> {to}",
            MapDistance.Unknown => $"{from} -. {MermaidText.Label("not known")} .-> {to}",
            _ => $"{from} --> {to}",
        };
    }

    private static string TitleOf(MapPlace place, string cloud) =>
        place.Kind == MapPlaceKind.Unknown ? $"{place.Cloud}: {place.Reason?.Text}"
        : cloud == "Somewhere" ? $"{place.Cloud}: {place.Name}"
        : place.Name;
}
