using System.Text.Json;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Planning;

/// <summary>Plans the stacks of a program.</summary>
internal static class ProgramPlan
{
    /// <summary>The plans of some stacks. Stacks with the same plan share one.</summary>
    /// <param name="program">The program.</param>
    /// <param name="graphs">The stacks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static PlanDocument Create(AnalyzedProject program, IReadOnlyList<ResourceGraph> graphs, CancellationToken cancellation)
    {
        var writer = new PlanWriter(program.Project, transfer => program.IsReported(transfer.Finding));
        return new PlanDocument(
            program.Name,
            [
                .. graphs
                    .Select(graph => Plan(graph, writer, cancellation))
                    .GroupBy(plan => JsonSerializer.Serialize(plan with { Names = [] }))
                    .Select(alike => alike.First() with { Names = [.. alike.SelectMany(plan => plan.Names)] }),
            ],
            [
                .. new FindingCollector(graphs)
                    .Findings(cancellation)
                    .Where(finding => finding.First.Resource is null)
                    .Select(finding => Note.At(finding.Message, finding.Site, program.Project)),
            ]
        );
    }

    private static StackPlan Plan(ResourceGraph graph, PlanWriter writer, CancellationToken cancellation)
    {
        var planner = new StackPlanner(graph, cancellation);
        return writer.Write(graph.Stack, planner.FindAll(), planner.Unplaced);
    }
}
