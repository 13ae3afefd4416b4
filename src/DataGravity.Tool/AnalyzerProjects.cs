using Microsoft.CodeAnalysis;

namespace DataGravity.Tool;

/// <summary>
/// Projects that others reference as analyzers. A workspace loads what it references from source, but what runs in the compiler, as source
/// generators do, has to be built.
/// </summary>
internal static class AnalyzerProjects
{
    /// <summary>Builds those that some projects need and that are not built, or have changed since; tells whether there were any.</summary>
    /// <exception cref="ToolException">One does not build.</exception>
    public static async Task<bool> BuildAsync(Solution solution, IEnumerable<Project> projects, CancellationToken cancellation)
    {
        var analyzers = projects.SelectMany(project => project.AnalyzerReferences).Select(reference => reference.FullPath).ToHashSet();
        var built = false;
        foreach (var project in solution.Projects.Where(project => analyzers.Contains(project.OutputFilePath)))
        {
            // The build of one builds what it references, too.
            if (!IsOutdated(project))
                continue;
            await ProgramLoader.TellAsync($"Building {project.Name}…");
            if (await MSBuildCommand.RunAsync(project.FilePath!, ["-target:Build"], cancellation) is { Count: > 0 } errors)
                throw ProgramLoader.CannotBeLoaded(project.FilePath!, errors);
            built = true;
        }

        return built;
    }

    private static bool IsOutdated(Project project)
    {
        // A file that does not exist is of the year 1601.
        var built = File.GetLastWriteTimeUtc(project.OutputFilePath!);
        return project.Documents.Any(document => File.GetLastWriteTimeUtc(document.FilePath!) > built);
    }
}
