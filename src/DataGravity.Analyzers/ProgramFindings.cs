using DataGravity.Findings;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers;

/// <summary>What a program comes to, for fixes of it.</summary>
internal sealed class ProgramFindings
{
    private ProgramFindings(GravityResult result, IReadOnlyList<ReportedFinding> findings)
    {
        Result = result;
        Findings = findings;
    }

    public GravityResult Result { get; }

    /// <summary>The resources of each stack.</summary>
    public IReadOnlyList<ResourceGraph> Graphs => Result.Graphs;

    /// <summary>What is found in its source, with the severities that the user sets, and without what is suppressed.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; }

    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static ProgramFindings Create(
        CompilationAnalysis analysis,
        Compilation compilation,
        AnalyzerOptions options,
        CancellationToken cancellation
    )
    {
        var found = compilation.SyntaxTrees.SelectMany(tree => analysis.FindingsIn(tree, options, cancellation)).ToArray();
        // Files may share a path, as those that have none do: the tree tells their findings apart.
        var findings = found.ToDictionary(reported => Identify(reported.Diagnostic), reported => reported.Finding);
        var effective = CompilationWithAnalyzers.GetEffectiveDiagnostics(found.Select(reported => reported.Diagnostic), compilation);
        return new ProgramFindings(
            analysis.Result(cancellation),
            [
                .. effective
                    .Where(diagnostic => !diagnostic.IsSuppressed)
                    .Select(diagnostic => new ReportedFinding(diagnostic, findings[Identify(diagnostic)])),
            ]
        );
    }

    private static (Location, string?) Identify(Diagnostic diagnostic) => (diagnostic.Location, diagnostic.Properties[FindingKey.Property]);
}
