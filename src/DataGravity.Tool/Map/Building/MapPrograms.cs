using DataGravity.Tool.Analysis;
using DataGravity.Tool.Fixing;

namespace DataGravity.Tool.Map;

/// <summary>Gives each program a name that no other has.</summary>
internal static class MapPrograms
{
    /// <param name="projects">The analysed programs.</param>
    /// <param name="root">The folder that was analysed.</param>
    /// <param name="fixes">The titles of fixes.</param>
    public static IReadOnlyList<MapInput> Name(IReadOnlyList<AnalyzedProject> projects, string root, FixTitles fixes)
    {
        var names = projects.ToLookup(project => project.Name);
        return
        [
            .. projects.Select(project =>
            {
                var folder = ShownPath.Relative(root, Path.GetDirectoryName(project.Project.Path)!);
                var name = names[project.Name].Count() == 1 ? project.Name : $"{folder}/{project.Name}";
                return new MapInput(new MapProgram(name, folder == "." ? "" : folder), project, fixes);
            }),
        ];
    }
}
