using DataGravity.Configuration;

namespace DataGravity.Settings;

/// <summary>Something in a file that cannot be read, or names something unknown.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Message">The sentence for the user.</param>
internal sealed record SettingsProblem(string Path, YamlSpan Span, string Message);
