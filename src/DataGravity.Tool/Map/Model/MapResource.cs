using System.Text.Json.Serialization;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>The side of the map on which a resource stands.</summary>
internal enum MapRole
{
    /// <summary>It holds data.</summary>
    Data,

    /// <summary>It works on data, or could.</summary>
    Compute,

    /// <summary>Neither, such as a role or a network.</summary>
    Other,
}

/// <summary>A resource of a program, or one that it only names.</summary>
/// <param name="Id">Its id in this stack.</param>
/// <param name="Program">The program.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Noun">What people call its type: <c>S3 bucket</c>.</param>
/// <param name="Type">The Pulumi type token.</param>
/// <param name="Role">The side on which it stands.</param>
/// <param name="Component">The component that it is part of, such as <c>Lake 'raw'</c>; null for none.</param>
/// <param name="Place">The id of its place, or of the first of several.</param>
/// <param name="Zone">Its zone; null if the program names none.</param>
/// <param name="Source">The expression that creates it; null if the program only names it.</param>
/// <param name="Condition">When it exists; empty for always.</param>
/// <param name="Places">Where it lands and why, one entry for each path.</param>
/// <param name="Many">Whether it stands for an unknown number of resources.</param>
internal sealed record MapResource(
    string Id,
    string Program,
    string Name,
    string Noun,
    string Type,
    MapRole Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Component,
    string Place,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Zone,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MapSource? Source,
    string Condition,
    IReadOnlyList<PlaceExplanation> Places,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Many
)
{
    /// <summary>Noun and name, as messages say it.</summary>
    public override string ToString() => $"{Noun} '{Name}'";
}

/// <summary>A place in the source.</summary>
/// <param name="File">The file, relative to the folder of its program.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column.</param>
internal sealed record MapSource(string File, int Line, int Column);
