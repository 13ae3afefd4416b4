using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers;

/// <summary>The analysis of a compilation as a whole, for hosts other than a compiler.</summary>
internal static class ProgramAnalysis
{
    /// <summary>Analyses a compilation with the Pulumi files beside it; null if it does not reference Pulumi.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="files">Paths and texts. Files that neither Pulumi nor the program can read are ignored.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static GravityResult? Run(
        Compilation compilation,
        IEnumerable<(string Path, string Text)> files,
        CancellationToken cancellation
    ) =>
        PulumiSymbols.TryCreate(compilation) is { } pulumi
            ? AnalysisCache.Shared.Results.Run(
                AnalysisCache.Shared.Programs.Lower(compilation, pulumi, cancellation).All,
                [.. files.Where(file => Reads(file.Path))],
                cancellation
            )
            : null;

    /// <summary>
    /// Analyses a compilation as <see cref="PlacementAnalyzer"/> does, with the options of its files; null if it does not reference Pulumi.
    /// For hosts that ask after every edit, since this needs no analyzer driver to walk the trees.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static ProgramFindings? Analyze(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        PulumiSymbols.TryCreate(compilation) is { } pulumi
            ? ProgramFindings.Create(
                new CompilationAnalysis(compilation, options.AdditionalFiles, pulumi, AnalysisCache.Shared),
                compilation,
                options,
                cancellation
            )
            : null;

    /// <summary>The day that decides which acceptances have expired.</summary>
#pragma warning disable RS0030 // The only clock.
    internal static DateTime Today => DateTime.UtcNow.Date;
#pragma warning restore RS0030

    /// <summary>Whether the analysis reads a file.</summary>
    internal static bool Reads(string path) =>
        PulumiFiles.IsProjectFile(path)
        || PulumiFiles.IsStackFile(path)
        || GravitySettings.IsFile(path)
        || GravitySettings.IsLinkedFile(path)
        || ProgramFiles.MayRead(path);

    /// <summary>The path of a program, which is that of the file with its entry point.</summary>
    internal static string PathOf(IReadOnlyList<ProgramUnit> units) =>
        (
            units.FirstOrDefault(u =>
                u.File.Assembly == units[0].File.Assembly && u.Procedures.Any(p => p.Kind == ProcedureKind.EntryPoint)
            ) ?? units.FirstOrDefault()
        )
            ?.File
            .Path
        ?? "";

    /// <summary>The contexts to evaluate a program in, from the files beside it.</summary>
    internal static IReadOnlyList<IProgramContext> ContextsOf(
        string program,
        IReadOnlyList<(string Path, string Text)> files,
        GravitySettings settings
    )
    {
        var configuration = ConfigurationSet.Read(files);
        var project = configuration.Find(program) ?? (configuration.Projects.Count == 1 ? configuration.Projects[0] : null);
        // Pulumi runs a program in the folder of its project.
        var folder = project?.Project.ProgramFolder ?? PulumiFiles.Folder(program);
        return ConfiguredContext.CreateAll(
            project,
            new ProgramFiles(folder, files),
            (stack, output) =>
                settings.FindOutput(stack, [output]) is { Value: { } value, Origin: var origin } ? new Constant(value, origin) : null
        );
    }
}
