namespace DataGravity.Tool.Map;

/// <summary>Arranges the boxes: clouds hold places, places hold zones and resources.</summary>
internal sealed class BoxBuilder(MapDocument map, MapStack stack, StackIndex index, string prefix, SourceLinks links, bool isDense)
{
    private readonly GroupBuilder _groups = new(isDense, map.Programs.Count > 1);
    private readonly ILookup<string, MapResource> _resources = stack.Resources.ToLookup(resource => resource.Place);
    private readonly ILookup<string, MapCopy> _ghosts = stack.Copies.Where(copy => !copy.IsOwnResource).ToLookup(copy => copy.Place);

    /// <summary>The clouds, and last what is somewhere.</summary>
    public IEnumerable<CloudView> Build()
    {
        var clouds = stack.Places.Where(IsNamed).GroupBy(place => place.Cloud).Select((cloud, i) => Build($"c{i}", cloud.Key, cloud));
        return stack.Places.Any(place => !IsNamed(place))
            ? clouds.Append(Build("somewhere", "Somewhere", stack.Places.Where(place => !IsNamed(place))))
            : clouds;
    }

    private static bool IsNamed(MapPlace place) => place.Kind is not (MapPlaceKind.Unnamed or MapPlaceKind.Unknown);

    private CloudView Build(string id, string name, IEnumerable<MapPlace> places) =>
        new($"{prefix}-{id}", name, [.. places.OrderByDescending(HasFar).Select(Build)]);

    private bool HasFar(MapPlace place) => _resources[place.Id].Any(resource => index.StateOf(resource) == "far");

    private PlaceView Build(MapPlace place)
    {
        MapResource[] resources = [.. _resources[place.Id]];
        MapResource[] others = [.. resources.Where(resource => resource.Role == MapRole.Other)];
        var areas = resources.Where(resource => resource.Role != MapRole.Other).ToLookup(resource => resource.Zone ?? "");
        string[] zones = [.. areas.Select(area => area.Key).Append("").Distinct().Order(StringComparer.Ordinal)];
        return new(
            $"{prefix}-{place.Id}",
            IsNamed(place) || place.Kind == MapPlaceKind.Unnamed ? place.Name : place.Cloud,
            RemarkOn(place),
            place.Kind.ToString().ToLowerInvariant(),
            place.Reason is { } reason && resources is [var first, ..]
                ? links.View(map.Programs.First(program => program.Name == first.Program), reason)
                : null,
            [
                .. zones
                    .Select(zone => Build(place, zone, [.. areas[zone]], zone.Length == 0 ? Ghosts(place) : []))
                    .Where(area => !area.IsEmpty),
            ],
            [.. others.Select(Chip)],
            $"{others.Length:#,0} {(others.Length == 1 ? "resource that neither holds data nor works on it" : "resources that neither hold data nor work on it")}"
        );
    }

    private static string RemarkOn(MapPlace place) =>
        place.Kind switch
        {
            MapPlaceKind.MultiRegion => "several regions under one name",
            MapPlaceKind.Unnamed => "one place, whose name is not known",
            MapPlaceKind.Unknown => "perhaps not all in one place",
            _ => "",
        };

    private ChipView[] Ghosts(MapPlace place) =>
        [
            .. _ghosts[place.Id]
                .Select(copy => new ChipView(prefix + copy.Id, index.Resource(copy.Data).Name, copy.Label, "", "", IsGhost: true)),
        ];

    private AreaView Build(MapPlace place, string zone, MapResource[] resources, ChipView[] ghosts)
    {
        var name = zone.Length > 0 ? zone : place.Name;
        return new(zone, Side($"Data in {name}", MapRole.Data, ghosts), Side($"Compute in {name}", MapRole.Compute, []));

        SideView Side(string side, MapRole role, ChipView[] copies) =>
            _groups.Arrange(
                side,
                [.. resources.Where(resource => resource.Role == role).Select(resource => (resource, Chip(resource)))],
                copies
            );
    }

    private ChipView Chip(MapResource resource)
    {
        var state = index.StateOf(resource);
        var findings = index.Findings(resource).Count();
        return new(
            prefix + resource.Id,
            resource.Name,
            resource.Noun,
            state,
            state == "far" ? "far"
                : findings > 0 ? "!"
                : ""
        );
    }
}
