using DataGravity.Settings;
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
        ThrowIfUnknown(stack, load);
        return new CheckReport(
            root,
            [.. load.Projects.Select(program => Check(program))],
            [.. load.Problems.Select(problem => problem.Message)],
            baseline
        );

        CheckedProgram Check(AnalyzedProject program)
        {
            ProgramFinding[] findings = [.. program.Findings.Where(finding => finding.Severity > DiagnosticSeverity.Hidden)];
            var project = Path.GetRelativePath(root, program.Project.Path).Replace('\\', '/');
            return new(
                program,
                [
                    .. findings.Zip(
                        Fingerprints.Create(project, findings),
                        (finding, print) => new CheckedFinding(finding, print, baseline?.Has(print) != true)
                    ),
                ],
                [
                    .. program
                        .Graphs.Where(graph => Includes(stack, graph.Stack))
                        .Select(graph => StackSummary.Create(program, graph, cancellation)),
                ]
            );
        }
    }

    /// <summary>A pattern that matches nothing is a typing error, and would look like a clean program.</summary>
    private static void ThrowIfUnknown(string? stack, AnalyzedLoad load)
    {
        var graphs = load.Projects.SelectMany(program => program.Graphs).ToArray();
        if (graphs.Length > 0 && !graphs.Any(graph => Includes(stack, graph.Stack)))
        {
            throw new ToolException(
                $"no stack is called '{stack}': there are {string.Join(", ", graphs.Select(graph => graph.Stack).Distinct())}",
                ExitCodes.WrongArguments
            );
        }
    }

    /// <summary>A program without stack files is the same in each stack.</summary>
    private static bool Includes(string? pattern, string? stack) => pattern is null || stack is null || new Glob(pattern).Matches(stack);
}
