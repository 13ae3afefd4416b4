using Microsoft.CodeAnalysis;

namespace DataGravity.Tool;

/// <summary>
/// Projects that others reference and that have to be built. A workspace compiles what it references from source, but not what runs in the
/// compiler, as source generators do, and not what is written in F# or Visual Basic.
/// </summary>
internal static class BuiltProjects
{
    /// <summary>Builds those that some projects need and that are not built, or have changed since; tells whether there were any.</summary>
    /// <exception cref="ToolException">One does not build.</exception>
    public static async Task<bool> BuildAsync(Solution solution, IEnumerable<Project> projects, CancellationToken cancellation)
    {
        var needed = projects.ToHashSet();
        var analyzers = needed.SelectMany(project => project.AnalyzerReferences).Select(reference => reference.FullPath).ToHashSet();
        var built = false;
        foreach (var project in solution.Projects)
        {
            // The build of one builds what it references, too. Of other languages only that knows what has changed.
            var isDue = project.SupportsCompilation
                ? analyzers.Contains(project.OutputFilePath) && IsOutdated(project)
                : needed.Contains(project);
            if (!isDue)
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
