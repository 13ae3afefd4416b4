using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
using DataGravity.Evaluation;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>The analysis of a compilation as a whole, for hosts other than a compiler.</summary>
public static class ProgramAnalysis
{
    /// <summary>Analyses a compilation with the Pulumi files beside it; null where it does not reference Pulumi.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="files">Paths and texts; those that are no Pulumi.yaml and no stack file are left aside.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static GravityResult? Run(
        Compilation compilation, IEnumerable<(string Path, string Text)> files, CancellationToken cancellation) =>
        PulumiSymbols.TryCreate(compilation) is { } pulumi
            ? Run([.. new ProgramCache().Units(compilation, pulumi, cancellation).Select(u => u.Unit)], files, cancellation)
            : null;

    internal static GravityResult Run(IReadOnlyList<ProgramUnit> units, IEnumerable<(string Path, string Text)> files, CancellationToken cancellation)
    {
        var configuration = ConfigurationSet.Read(files);
        var program = units.FirstOrDefault(u => u.Procedures.Any(p => p.Kind == ProcedureKind.EntryPoint)) ?? units.FirstOrDefault();
        var project = configuration.Find(program?.Path ?? "")
            ?? (configuration.Projects.Count == 1 ? configuration.Projects[0] : null);
        return GravityAnalysis.Run(units, ConfiguredContext.Of(project), cancellation);
    }
}
