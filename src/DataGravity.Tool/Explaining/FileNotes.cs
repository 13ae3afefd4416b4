using DataGravity.Settings;
using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Explaining;

/// <summary>The problems of the files beside a program, which the build reports as PDG3006.</summary>
internal static class FileNotes
{
    public static IEnumerable<Note> FindAll(LoadedProject project, GravityResult result, CancellationToken cancellation)
    {
        var beside = new FileProblems(project.Files);
        return project
            .Files.Where(file => FileProblems.Concern(file.Path))
            .SelectMany(file => beside.In(file.Path, file.Text))
            .Concat(result.SettingsProblems(cancellation))
            .Select(problem => new Note(problem.Message, project.Relative(problem.Path), problem.Span.StartLine + 1));
    }

    /// <summary>Prints those of all programs to the standard error, for documents that have no place for them.</summary>
    public static void Tell(AnalyzedLoad load, CancellationToken cancellation)
    {
        foreach (var program in load.Projects)
        {
            var project = program.Project with { PathsFrom = Directory.GetCurrentDirectory() };
            foreach (var note in FindAll(project, program.Result, cancellation))
                Progress.Tell($"data-gravity: {note}");
        }
    }
}
