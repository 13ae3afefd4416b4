namespace DataGravity.Tool.Analysis;

/// <summary>The programs of one load.</summary>
/// <param name="Projects">The analysed programs, by path.</param>
/// <param name="Problems">Why others are not analysed.</param>
internal sealed record AnalyzedLoad(IReadOnlyList<AnalyzedProject> Projects, IReadOnlyList<ToolException> Problems)
{
    /// <summary>The same load, whose paths are printed relative to a folder.</summary>
    public AnalyzedLoad ShowPathsFrom(string folder) =>
        this with
        {
            Projects = [.. Projects.Select(program => program with { Project = program.Project with { PathsFrom = folder } })],
        };

    /// <summary>Tells users and scripts that not all programs are analysed.</summary>
    /// <exception cref="ToolException">Some are not.</exception>
    public void ThrowIfIncomplete()
    {
        if (Problems.Count > 0)
            throw new ToolException(string.Join('\n', Problems.Select(p => p.Message)), Problems.Max(p => p.ExitCode));
    }
}
