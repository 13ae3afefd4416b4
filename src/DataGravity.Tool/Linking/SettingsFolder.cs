using DataGravity.Configuration;
using DataGravity.Settings;

namespace DataGravity.Tool.Linking;

/// <summary>Finds the folder of a program's DataGravity.yaml.</summary>
internal static class SettingsFolder
{
    /// <summary>The folder where the file is or, if there is none, where it belongs: beside Pulumi.yaml.</summary>
    public static string Find(LoadedProject project) =>
        Path.GetFullPath(
            Path.GetDirectoryName(
                Deepest(project, GravitySettings.IsFile) ?? Deepest(project, PulumiFiles.IsProjectFile) ?? Path.GetFullPath(project.Path)
            )!
        );

    private static string? Deepest(LoadedProject project, Func<string, bool> isMeant) =>
        project.Files.Select(file => file.Path).Where(isMeant).OrderByDescending(path => path.Length).FirstOrDefault();
}
