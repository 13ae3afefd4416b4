using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Checking;

/// <summary>Makes the report of a load.</summary>
internal static class Checker
{
    /// <param name="load">The analysed programs.</param>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="stack">A pattern of the stacks that count; null for all.</param>
    /// <param name="baseline">The earlier findings; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ToolException">No stack has the name.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static CheckReport Create(AnalyzedLoad load, string root, string? stack, Baseline? baseline, CancellationToken cancellation)
    {
        StackOption.ThrowIfUnknown(stack, load.Projects.SelectMany(program => program.Graphs));
        return new CheckReport(
            root,
            [.. load.Projects.Select(program => Check(program))],
            [.. load.Problems.Select(problem => problem.Message)],
            baseline,
            stack
        );

        CheckedProgram Check(AnalyzedProject program)
        {
            ProgramFinding[] findings = [.. program.Findings.Where(finding => finding.Severity > DiagnosticSeverity.Hidden)];
            var project = ShownPath.Relative(root, program.Project.Path);
            return new(
                program,
                [
                    .. findings.Zip(
                        Fingerprints.Create(project, findings),
                        (finding, print) => new CheckedFinding(finding, print, baseline?.Has(print) != true)
                    ),
                ],
                [.. StackOption.Choose(stack, program.Graphs).Select(graph => StackSummary.Create(program, graph, cancellation))]
            );
        }
    }
}
