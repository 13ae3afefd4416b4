using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Tool.Analysis;

/// <summary>Finds what a build with the package reports, by running its analyzers as the compiler does.</summary>
internal static class BuildFindings
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [new PlacementAnalyzer(), new SourceAnalyzer()];

    /// <summary>Compiles a program and runs the analyzers beside that, which binds it once. Returns what both say.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static Task<ImmutableArray<Diagnostic>> DiagnoseAsync(
        LoadedProject project,
        AnalyzerOptions options,
        CancellationToken cancellation
    ) =>
        new CompilationWithAnalyzers(
            project.Compilation,
            s_analyzers,
            new CompilationWithAnalyzersOptions(options, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false)
        ).GetAllDiagnosticsAsync(cancellation);

    /// <summary>Selects what the analyzers say, in the order of files and lines.</summary>
    public static IReadOnlyList<ProgramFinding> Select(IEnumerable<Diagnostic> diagnostics, ProgramFindings findings)
    {
        var known = findings.Findings.ToLookup(reported => (reported.Diagnostic.Id, KeyOf(reported.Diagnostic)));
        return
        [
            .. diagnostics
                .Where(diagnostic => !diagnostic.IsSuppressed && !IsOfCompiler(diagnostic))
                .Select(diagnostic => Find(diagnostic, known[(diagnostic.Id, KeyOf(diagnostic))].FirstOrDefault()?.Finding))
                .OrderBy(found => found.Range?.Path, StringComparer.Ordinal)
                .ThenBy(found => found.Range?.Line)
                .ThenBy(found => found.Range?.Column)
                .ThenBy(found => found.Rule, StringComparer.Ordinal)
                .ThenBy(found => found.Message, StringComparer.Ordinal),
        ];
    }

    private static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    private static string? KeyOf(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(FindingKey.Property);

    private static ProgramFinding Find(Diagnostic diagnostic, Finding? finding) =>
        new(
            diagnostic,
            SourceRange.Of(diagnostic.Location),
            [
                .. diagnostic
                    .AdditionalLocations.Select(SourceRange.Of)
                    .OfType<SourceRange>()
                    .Select(range => new RelatedRange(range, DescribeRelated(range, finding))),
                .. finding?.First.Data is { Entry.CreatedAt: { } at } data
                    ? [new RelatedRange(SourceRange.OfLine(Path.GetFullPath(at.Path), at.Line), $"{data} is created here")]
                    : Array.Empty<RelatedRange>(),
            ],
            finding
        );

    private static string DescribeRelated(SourceRange range, Finding? finding) =>
        finding?.Related.FirstOrDefault(related => IsAt(related.Site, range)) is { } known ? known.What
        : finding?.Described.FirstOrDefault(other => IsAt(other.Manifest!, range)) is { } described ? $"{described} is described here"
        : "this is related";

    private static bool IsAt(ManifestSite manifest, SourceRange range) => manifest.Path == range.Path && manifest.Line == range.Line;

    private static bool IsAt(Site site, SourceRange range) =>
        !site.IsNone && site.File.Path == range.Path && site.Line == range.Line && site.Column == range.Column;
}
