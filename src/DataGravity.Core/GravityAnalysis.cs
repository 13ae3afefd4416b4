using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Rules;

namespace DataGravity;

/// <summary>What an analysis comes to.</summary>
/// <param name="Graphs">The resources of each stack; of a program without stack files, those that hold for any.</param>
/// <param name="Findings">The findings of all stacks together, in the order of the program.</param>
public sealed record GravityResult(IReadOnlyList<ResourceGraph> Graphs, IReadOnlyList<Finding> Findings);

/// <summary>The whole way: from a lowered program and its configuration to findings.</summary>
public static class GravityAnalysis
{
    /// <summary>Evaluates a program once for each context, a stack or the one that stands for any, and says what it finds.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static GravityResult Run(
        IEnumerable<ProgramUnit> units, IEnumerable<IProgramContext> contexts, CancellationToken cancellation)
    {
        var image = new Image(units);
        var collector = new FindingCollector();
        var graphs = new List<ResourceGraph>();
        foreach (var context in contexts)
        {
            var graph = ResourceGraph.Build(Evaluator.Run(image, context, cancellation), context);
            collector.Add(graph);
            graphs.Add(graph);
        }
        return new GravityResult(graphs, collector.Findings());
    }
}
