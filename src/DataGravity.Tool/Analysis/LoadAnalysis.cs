using DataGravity.Analyzers;

namespace DataGravity.Tool.Analysis;

/// <summary>Analyses all programs of a load.</summary>
internal static class LoadAnalysis
{
    /// <summary>Loads and analyses programs, and shows on a terminal how far it is.</summary>
    /// <param name="input">The programs.</param>
    /// <param name="stack">A pattern of the stacks whose findings count, instead of that in .editorconfig; null to keep that.</param>
    /// <param name="rehearse">Does with a small program what is to be done with the result, while the real ones load.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ToolException">Nothing can be loaded, or there is no program.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static Task<AnalyzedLoad> LoadAsync(
        ProgramInput input,
        string? stack,
        Action<AnalyzedLoad> rehearse,
        CancellationToken cancellation
    ) =>
        Progress.RunAsync(async progress =>
        {
            _ = Task.Run(async () => rehearse(await WarmUp.RunAsync(cancellation)), cancellation);
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
        var results = new (AnalyzedProject? Analyzed, ToolException? Problem)[programs.Projects.Count];
        await Parallel.ForAsync(
            0,
            results.Length,
            cancellation,
            async (i, stop) =>
            {
                progress.Show($"Analysing {Path.GetFileName(programs.Projects[i].Path)}");
                results[i] = await RunAsync(programs.Projects[i], stack, stop);
            }
        );
        return new(
            [.. results.Select(result => result.Analyzed).OfType<AnalyzedProject>()],
            [.. programs.Problems, .. results.Select(result => result.Problem).OfType<ToolException>()]
        );
    }

    private static async Task<(AnalyzedProject? Analyzed, ToolException? Problem)> RunAsync(
        LoadedProject project,
        string? stack,
        CancellationToken cancellation
    )
    {
        var options = BuildOptions.Create(project, stack);
        var diagnostics = await BuildFindings.DiagnoseAsync(project, options, cancellation);
        return CompilerErrors.Describe(project, diagnostics) is { } errors ? (null, new ToolException(errors))
            : ProgramAnalysis.Analyze(project.Compilation, options, cancellation) is { } found
                ? (new(project, found.Result, BuildFindings.Select(diagnostics, found)) { Options = options }, null)
            : (null, new ToolException($"{Path.GetFileName(project.Path)} does not reference Pulumi."));
    }
}
