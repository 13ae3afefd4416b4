using DataGravity.Analyzers;

namespace DataGravity.Tool.Analysis;

/// <summary>Analyses all programs of a load.</summary>
internal static class LoadAnalysis
{
    /// <summary>Loads and analyses programs, and shows on a terminal how far it is.</summary>
    /// <exception cref="ToolException">Nothing can be loaded, or there is no program.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static Task<AnalyzedLoad> LoadAsync(ProgramInput input, string? stack, CancellationToken cancellation) =>
        Progress.RunAsync(async progress =>
        {
            var programs = await ProgramLoader.LoadAsync(input, progress, cancellation);
            return await RunAsync(programs, stack, progress, cancellation);
        });

    /// <summary>Analyses what compiles. The rest becomes problems.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="stack">A pattern of the stacks whose findings count, instead of that in .editorconfig; null to keep that.</param>
    /// <param name="progress">Shows what is analysed.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static async Task<AnalyzedLoad> RunAsync(
        LoadedPrograms programs,
        string? stack,
        Progress progress,
        CancellationToken cancellation
    )
    {
        var (analyzed, problems) = (new List<AnalyzedProject>(), new List<ToolException>(programs.Problems));
        foreach (var project in programs.Projects)
        {
            progress.Show($"Analysing {Path.GetFileName(project.Path)}");
            var options = BuildOptions.Create(project, stack);
            var diagnostics = await BuildFindings.DiagnoseAsync(project, options, cancellation);
            if (CompilerErrors.Describe(project, diagnostics) is { } errors)
                problems.Add(new ToolException(errors));
            else if (ProgramAnalysis.Analyze(project.Compilation, options, cancellation) is { } found)
                analyzed.Add(new(project, found.Result, BuildFindings.Select(diagnostics, found)) { Options = options });
            else
                problems.Add(new ToolException($"{Path.GetFileName(project.Path)} does not reference Pulumi."));
        }
        return new(analyzed, problems);
    }
}
