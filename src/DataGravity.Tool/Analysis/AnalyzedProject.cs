using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Tool.Analysis;

/// <summary>A program with all that the analysis says of it.</summary>
/// <param name="Project">The program.</param>
/// <param name="Result">What it registers in each stack, and the verdicts.</param>
/// <param name="Findings">What a build with the package reports, in the order of files and lines.</param>
internal sealed record AnalyzedProject(LoadedProject Project, GravityResult Result, IReadOnlyList<ProgramFinding> Findings)
{
    private readonly HashSet<(Site, FindingSubject)> _reported =
    [
        .. Findings
            .Where(found => found.Severity > DiagnosticSeverity.Hidden)
            .Select(found => found.Finding)
            .OfType<Finding>()
            .Select(finding => (finding.Site, finding.First.Subject)),
    ];

    /// <summary>The options with which it was analysed: those of .editorconfig, with what the command line replaces.</summary>
    public AnalyzerOptions Options { get; init; } = Project.Options;

    /// <summary>Whether what a rule says is reported. A #pragma or a severity may keep it silent.</summary>
    public bool IsReported(StackFinding said) => _reported.Contains((said.Site, said.Subject));

    /// <summary>The name of the project file, without its ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Project.Path);

    /// <summary>The resources of each stack. For a program without stack files, those of any stack.</summary>
    public IReadOnlyList<ResourceGraph> Graphs => Result.Graphs;
}
