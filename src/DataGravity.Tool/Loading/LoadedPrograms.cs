namespace DataGravity.Tool;

/// <summary>The programs that a path on the command line stands for.</summary>
/// <param name="Folder">The folder that was asked about, or that of the solution or project.</param>
/// <param name="Projects">Those that could be loaded, by path.</param>
/// <param name="Problems">Why others could not.</param>
internal sealed record LoadedPrograms(string Folder, IReadOnlyList<LoadedProject> Projects, IReadOnlyList<ToolException> Problems)
{
    /// <summary>The programs, for a command that needs all of them.</summary>
    /// <exception cref="ToolException">Some could not be loaded; the message tells each.</exception>
    public IReadOnlyList<LoadedProject> RequireAll() =>
        Problems.Count > 0
            ? throw new ToolException(string.Join('\n', Problems.Select(p => p.Message)), Problems.Max(p => p.ExitCode))
            : Projects;
}
