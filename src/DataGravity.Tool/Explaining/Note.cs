using System.Text.Json.Serialization;
using DataGravity.Program;

namespace DataGravity.Tool.Explaining;

/// <summary>A sentence of an explanation, and the line it is about.</summary>
/// <param name="Text">The sentence, without its full stop.</param>
/// <param name="File">The file, relative to the project; null if it is about no file.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Hint">What the user can write to change it; null for nothing in particular.</param>
internal sealed record Note(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? File = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hint = null
)
{
    public static Note At(string text, Site? site, LoadedProject project) =>
        site is { IsNone: false } ? new Note(text, project.Relative(site.File.Path), site.Line) : new Note(text);

    public static Note At(string text, ConfigurationSite site, LoadedProject project) => new(text, project.Relative(site.Path), site.Line);

    /// <summary>The same line with another sentence, which needs no hint.</summary>
    public Note Say(string text) => new(text, File, Line);

    /// <summary>The text with the line in brackets, as it is printed.</summary>
    public override string ToString() => (File is null ? Text : $"{Text} ({File}:{Line})") + (Hint is null ? "" : $": {Hint}");
}
