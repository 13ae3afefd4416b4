using DataGravity.Findings;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers;

/// <summary>The result for a program, for fixes.</summary>
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

    /// <summary>The findings in the source, with the user's severities, and without suppressed ones.</summary>
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
        // Files may share a path, for example an empty one. So the tree is part of a finding's identity.
        var findings = found.ToDictionary(reported => Identify(reported.Diagnostic), reported => reported.Finding);
        var effective = Severities.Apply(found.Select(reported => reported.Diagnostic), compilation, options);
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
