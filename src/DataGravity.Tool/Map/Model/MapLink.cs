using System.Text.Json.Serialization;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>What is known of the distance between compute and its data.</summary>
internal enum MapDistance
{
    Near,

    /// <summary>Far, and a rule reports it.</summary>
    Far,

    /// <summary>Far, and no rule reports it: it is accepted, left out, or of no consequence.</summary>
    Silent,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>A resource works on the data of another.</summary>
/// <param name="Compute">The id of the resource that works on it.</param>
/// <param name="Data">The id of the resource that holds it.</param>
/// <param name="Writes">Whether the bytes go from the compute to the data.</param>
/// <param name="Distance">How far the two are apart.</param>
/// <param name="Label">What a far link costs, in two or three words: <c>$0.02/GB</c>, <c>refused</c>; empty for others.</param>
/// <param name="Verdict">The verdict in words.</param>
/// <param name="How">How the program connects the two.</param>
/// <param name="Finding">The id of the finding that reports it; null for none.</param>
internal sealed record MapLink(
    string Compute,
    string Data,
    bool Writes,
    MapDistance Distance,
    string Label,
    string Verdict,
    IReadOnlyList<Note> How,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Finding
);

/// <summary>A readable copy of data.</summary>
/// <param name="Id">The id of the resource that holds it or, if the service keeps it under the data's own name, an id of its own.</param>
/// <param name="Data">The id of the data.</param>
/// <param name="Place">The id of the place of the copy.</param>
/// <param name="Label">What kind of copy it is: <c>copy</c>, <c>cache</c>.</param>
/// <param name="IsOwnResource">Whether a resource holds it.</param>
internal sealed record MapCopy(string Id, string Data, string Place, string Label, bool IsOwnResource);

/// <summary>What a rule reports.</summary>
/// <param name="Id">Its id in this stack.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">The severity here: <c>error</c>, <c>warning</c>, <c>info</c>.</param>
/// <param name="Source">Where it is reported; null if it is about no line.</param>
/// <param name="Message">The message, as <c>check</c> prints it.</param>
/// <param name="Help">The rule's page.</param>
/// <param name="Resources">The ids of the resources that it is about; none for a finding about the run, the source or the settings.</param>
internal sealed record MapFinding(
    string Id,
    string Rule,
    string Severity,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MapSource? Source,
    string Message,
    string Help,
    IReadOnlyList<string> Resources
)
{
    /// <summary>The name of the program, to whose folder the file is relative; null for the only one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Program { get; init; }

    /// <summary>The titles of the fixes that an editor offers.</summary>
    public IReadOnlyList<string> Fixes { get; init; } = [];
}
