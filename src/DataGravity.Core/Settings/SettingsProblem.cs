using DataGravity.Configuration;

namespace DataGravity.Settings;

/// <summary>Something in a file that cannot be read, or names something unknown.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Message">The sentence for the user.</param>
public sealed record SettingsProblem(string Path, YamlSpan Span, string Message)
{
    /// <summary>What in a file is no YAML.</summary>
    public static IEnumerable<SettingsProblem> InYaml(string path, string text) =>
        YamlDocument.Read(text).Problems.Select(problem => new SettingsProblem(path, problem.Span, problem.Message));
}
