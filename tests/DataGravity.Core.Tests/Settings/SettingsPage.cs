using DataGravity.Testing;

namespace DataGravity.Core.Tests.Settings;

/// <summary>docs/configuration.md.</summary>
internal static class SettingsPage
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "configuration.md"));

    /// <summary>Its file that has every section.</summary>
    public static string Example { get; } = Text.Split("```yaml\n")[1].Split("```")[0];
}
