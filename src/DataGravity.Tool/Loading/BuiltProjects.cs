using Microsoft.CodeAnalysis;

namespace DataGravity.Tool;

/// <summary>
/// Builds referenced projects that a workspace cannot compile from source: those that run in the compiler, such as source generators, and
/// those written in F# or Visual Basic.
/// </summary>
internal static class BuiltProjects
{
    /// <summary>
    /// Builds those that some projects need and that are not built, or have changed since. Returns whether there were any.
    /// </summary>
    /// <exception cref="ToolException">A project does not build.</exception>
    public static async Task<bool> BuildAsync(
        Solution solution,
        IEnumerable<Project> projects,
        Progress progress,
        CancellationToken cancellation
    )
    {
        var needed = projects.ToHashSet();
        var analyzers = needed.SelectMany(project => project.AnalyzerReferences).Select(reference => reference.FullPath).ToHashSet();
        var built = false;
        foreach (var project in solution.Projects)
        {
            // Building a project also builds what it references. For other languages, only a build knows what has changed.
            var isDue = project.SupportsCompilation
                ? analyzers.Contains(project.OutputFilePath) && IsOutdated(project)
                : needed.Contains(project);
            if (!isDue)
                continue;
            progress.Show($"Building {project.Name}");
            if (await MSBuildCommand.RunAsync(project.FilePath!, ["-target:Build"], cancellation) is { Count: > 0 } errors)
                throw ProgramLoader.CannotBeLoaded(project.FilePath!, errors);
            built = true;
        }

        return built;
    }

    private static bool IsOutdated(Project project)
    {
        // For a file that does not exist, this is in the year 1601.
        var built = File.GetLastWriteTimeUtc(project.OutputFilePath!);
        return project.Documents.Any(document => File.GetLastWriteTimeUtc(document.FilePath!) > built);
    }
}
