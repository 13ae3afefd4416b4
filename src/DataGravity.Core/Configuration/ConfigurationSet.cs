using DataGravity.Configuration.Stacks;

namespace DataGravity.Configuration;

internal sealed class ProjectConfiguration
{
    internal ProjectConfiguration(PulumiProject project, IReadOnlyList<StackConfiguration> stacks)
    {
        Project = project;
        Stacks = stacks;
        WithoutStack = new(project, null);
    }

    public PulumiProject Project { get; }

    /// <summary>One configuration for each stack file, ordered by stack name; empty if there are no stack files.</summary>
    public IReadOnlyList<StackConfiguration> Stacks { get; }

    /// <summary>The configuration from the project file alone.</summary>
    public StackConfiguration WithoutStack { get; }
}

/// <summary>The projects among the files of a compilation.</summary>
internal sealed class ConfigurationSet
{
    private ConfigurationSet(IReadOnlyList<ProjectConfiguration> projects) => Projects = projects;

    /// <summary>The projects, ordered by path.</summary>
    public IReadOnlyList<ProjectConfiguration> Projects { get; }

    /// <summary>Reads the project and stack files among <paramref name="files"/>; their order does not matter.</summary>
    public static ConfigurationSet Read(IEnumerable<(string Path, string Text)> files)
    {
        var sorted = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        return new(ReadProjects(sorted).Select(p => new ProjectConfiguration(p, ReadStacks(p, sorted))).ToList());
    }

    /// <summary>The projects without their stacks, ordered by path.</summary>
    internal static IEnumerable<PulumiProject> ReadProjects(IEnumerable<(string Path, string Text)> files) =>
        files
            .Where(f => PulumiFiles.IsProjectFile(f.Path))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => PulumiProject.Read(f.Path, f.Text))
            .GroupBy(p => p.Folder)
            .Select(sameFolder => sameFolder.First()); // Pulumi looks for .yaml before .yml

    /// <summary>
    /// The project of a source file: its folder, or its <c>main:</c> folder, is the nearest above the file. Null if there is none.
    /// </summary>
    public ProjectConfiguration? Find(string sourcePath)
    {
        var folder = PulumiFiles.Folder(sourcePath);
        var (nearest, depth) = ((ProjectConfiguration?)null, -1);
        foreach (var project in Projects)
        {
            foreach (var root in new[] { project.Project.Folder, project.Project.ProgramFolder })
            {
                if (root.Length > depth && PulumiFiles.IsWithin(folder, root))
                {
                    (nearest, depth) = (project, root.Length);
                }
            }
        }

        return nearest;
    }

    private static List<StackConfiguration> ReadStacks(PulumiProject project, IEnumerable<(string Path, string Text)> files) =>
        files
            .Where(f => PulumiFiles.IsStackFile(f.Path) && project.Takes(f.Path))
            .Select(f => new StackConfiguration(project, StackSettings.Read(f.Path, f.Text, project.Name)))
            .OrderBy(s => s.StackName, StringComparer.Ordinal)
            .ToList();
}
