using System.Text.Json.Serialization;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>The placement map of programs, as <c>map -o map.json</c> writes it; docs/map.schema.json describes it.</summary>
/// <param name="Version">The version of this form. A reader of an older one cannot read a newer one.</param>
/// <param name="Title">What the map shows: the name of the project, solution or folder.</param>
/// <param name="Programs">The programs.</param>
/// <param name="Stacks">The stacks. Programs with a stack of one name share its map.</param>
internal sealed record MapDocument(int Version, string Title, IReadOnlyList<MapProgram> Programs, IReadOnlyList<MapStack> Stacks)
{
    public const int CurrentVersion = 1;

    /// <summary>Which programs are not on the map, and why: a sentence each, without its full stop.</summary>
    public IReadOnlyList<string> NotShown { get; init; } = [];

    /// <summary>The program that a finding is about.</summary>
    public MapProgram ProgramOf(MapFinding finding) => Programs.FirstOrDefault(program => program.Name == finding.Program) ?? Programs[0];
}

/// <summary>A program on the map.</summary>
/// <param name="Name">The name of its project, which no other program of the map has.</param>
/// <param name="Folder">
/// The folder of its project, relative to the one that was analysed; empty for that one. Files are relative to it.
/// </param>
internal sealed record MapProgram(string Name, string Folder);

/// <summary>What the programs register in a stack.</summary>
/// <param name="Name">The stack's name; null for what holds in any stack.</param>
/// <param name="Places">The places that hold a resource or a copy, those of one cloud together; unknown ones last.</param>
/// <param name="Resources">
/// The resources, by program, in the order in which it registers them; then stores that no program here creates. A store that one program
/// creates and others work on is one resource.
/// </param>
/// <param name="Links">Which compute works on which data.</param>
/// <param name="Copies">The readable copies of data.</param>
/// <param name="Findings">What rules report, in the order of the programs.</param>
internal sealed record MapStack(
    string? Name,
    IReadOnlyList<MapPlace> Places,
    IReadOnlyList<MapResource> Resources,
    IReadOnlyList<MapLink> Links,
    IReadOnlyList<MapCopy> Copies,
    IReadOnlyList<MapFinding> Findings
);

/// <summary>A place of a cloud. Resources of one place are near each other, even if its name is not known.</summary>
/// <param name="Id">Its id in this stack.</param>
/// <param name="Cloud">The cloud, as people call it: <c>AWS</c>.</param>
/// <param name="Name">The region in the cloud's spelling, or a description.</param>
/// <param name="Kind">How much is known of it.</param>
/// <param name="Reason">Why its name is not known, with the line; null for a known place.</param>
internal sealed record MapPlace(
    string Id,
    string Cloud,
    string Name,
    MapPlaceKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Note? Reason
);

/// <summary>How much is known of a place on the map.</summary>
internal enum MapPlaceKind
{
    Region,

    /// <summary>Several regions under one name.</summary>
    MultiRegion,

    /// <summary>Everywhere in the cloud.</summary>
    Global,

    /// <summary>One place, whose name is not known.</summary>
    Unnamed,

    /// <summary>Not known. Two resources here may be far from each other.</summary>
    Unknown,
}
