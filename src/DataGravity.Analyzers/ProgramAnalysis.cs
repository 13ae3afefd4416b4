using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>The analysis of a compilation as a whole, for hosts other than a compiler.</summary>
public static class ProgramAnalysis
{
    // One for all: it keeps what it knows of trees that did not change.
    private static readonly ProgramCache s_programs = new();

    /// <summary>Analyses a compilation with the Pulumi files beside it; null where it does not reference Pulumi.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="files">Paths and texts; those that are no Pulumi.yaml, stack file or DataGravity.yaml are left aside.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static GravityResult? Run(
        Compilation compilation, IEnumerable<(string Path, string Text)> files, CancellationToken cancellation) =>
        PulumiSymbols.TryCreate(compilation) is { } pulumi
            ? Run([.. s_programs.Units(compilation, pulumi, cancellation).Select(u => u.Unit)], files, cancellation)
            : null;

    private static GravityResult Run(IReadOnlyList<ProgramUnit> units, IEnumerable<(string Path, string Text)> files, CancellationToken cancellation) =>
        GravityAnalysis.Run(units, ContextsOf(PathOf(units), files), GravitySettings.Read(files, Today), cancellation);

    /// <summary>The day acceptances are held against.</summary>
    internal static DateTime Today => DateTime.UtcNow.Date;

    /// <summary>Whether the analysis reads a file.</summary>
    internal static bool Reads(string path) => PulumiFiles.IsProjectFile(path) || PulumiFiles.IsStackFile(path) || GravitySettings.IsFile(path);

    /// <summary>The path of a program: that of its entry point's file.</summary>
    internal static string PathOf(IReadOnlyList<ProgramUnit> units) =>
        (units.FirstOrDefault(u => u.Procedures.Any(p => p.Kind == ProcedureKind.EntryPoint)) ?? units.FirstOrDefault())?.Path ?? "";

    /// <summary>What the files beside a program answer.</summary>
    internal static IReadOnlyList<IProgramContext> ContextsOf(string program, IEnumerable<(string Path, string Text)> files)
    {
        var configuration = ConfigurationSet.Read(files);
        return ConfiguredContext.Of(configuration.Find(program) ?? (configuration.Projects.Count == 1 ? configuration.Projects[0] : null));
    }
}
