namespace DataGravity.Tool.Map;

/// <summary>Writes the rows of the table.</summary>
internal sealed class RowBuilder(MapDocument map, StackIndex index, string prefix, SourceLinks links)
{
    // A list of all that read a shared store would be read by nobody.
    private const int MaxReaders = 20;

    private readonly Dictionary<string, MapProgram> _programs = map.Programs.ToDictionary(program => program.Name);

    public RowView Build(MapResource resource)
    {
        var program = _programs[resource.Program];
        MapLink[] readers = [.. index.Readers(resource).OrderByDescending(link => link.Distance == MapDistance.Far)];
        return new(
            prefix + resource.Id,
            index.StateOf(resource),
            resource.Name,
            resource.Noun,
            SourceLinks.Write(program, resource.Source),
            resource.Source is { } source ? links.Href(program, source.File, source.Line) : "",
            [.. Facts(resource)],
            [
                .. resource.Places.Select(place => new LocationView(
                    place.Place.Length == 0 ? "Somewhere" : place.Place,
                    place.Condition,
                    [.. place.Steps.Select(step => links.View(program, step))]
                )),
            ],
            [.. index.Links(resource).Select(link => View(link, link.Data, link.Writes ? "writes to" : "reads", program))],
            [.. readers.Take(MaxReaders).Select(link => View(link, link.Compute, link.Writes ? "is written by" : "is read by", null))],
            Math.Max(0, readers.Length - MaxReaders),
            [.. index.Copies(resource).Select(View)],
            [.. index.Findings(resource).Select(View)]
        );
    }

    /// <summary>A finding.</summary>
    public FindingView View(MapFinding finding)
    {
        var program = map.ProgramOf(finding);
        return new(
            finding.Severity,
            finding.Rule,
            finding.Help,
            finding.Message,
            SourceLinks.Write(program, finding.Source),
            finding.Source is { } source ? links.Href(program, source.File, source.Line) : "",
            finding.Fixes
        );
    }

    private IEnumerable<string> Facts(MapResource resource)
    {
        if (map.Programs.Count > 1)
            yield return $"in program {resource.Program}";
        if (resource.Component is { } component)
            yield return $"in {component}";
        if (resource.Source is null)
            yield return "the program only names it";
        if (resource.Many)
            yield return "stands for an unknown number of resources";
        if (resource.Condition.Length > 0)
            yield return $"exists {resource.Condition}";
    }

    private LinkView View(MapLink link, string other, string verb, MapProgram? program)
    {
        var resource = index.Resource(other);
        return new(
            link.Distance.ToString().ToLowerInvariant(),
            prefix + other,
            verb,
            $"{resource} in {NameOf(resource.Place)}",
            link.Verdict,
            link.Label,
            link.Writes,
            program is null ? [] : [.. link.How.Select(note => links.View(program, note))]
        );
    }

    private LinkView View(MapCopy copy) =>
        new(
            "copy",
            prefix + copy.Id,
            "",
            $"has a {copy.Label} in {NameOf(copy.Place)}{(copy.IsOwnResource ? $": {index.Resource(copy.Id)}" : ", under its own name")}",
            "",
            copy.Label,
            false,
            []
        );

    private string NameOf(string place) => index.Place(place) is { Kind: not MapPlaceKind.Unknown } known ? known.Name : "an unknown place";
}
