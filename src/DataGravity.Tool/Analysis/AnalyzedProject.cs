using DataGravity.Graph;

namespace DataGravity.Tool.Analysis;

/// <summary>A program with all that the analysis says of it.</summary>
/// <param name="Project">The program.</param>
/// <param name="Result">What it registers in each stack, and the verdicts.</param>
/// <param name="Findings">What a build with the package reports, in the order of files and lines.</param>
internal sealed record AnalyzedProject(LoadedProject Project, GravityResult Result, IReadOnlyList<ProgramFinding> Findings)
{
    /// <summary>The name of the project file, without its ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Project.Path);

    /// <summary>The resources of each stack. For a program without stack files, those of any stack.</summary>
    public IReadOnlyList<ResourceGraph> Graphs => Result.Graphs;
}
