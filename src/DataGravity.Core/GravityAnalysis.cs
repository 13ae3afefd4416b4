using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Rules;

namespace DataGravity;

/// <summary>The whole way: from a lowered program and its configuration to findings.</summary>
public static class GravityAnalysis
{
    /// <summary>Evaluates a program once for each context, a stack or the one that stands for any, and says what it finds.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static IReadOnlyList<Finding> Run(
        IEnumerable<ProgramUnit> units, IEnumerable<IProgramContext> contexts, CancellationToken cancellation)
    {
        var image = new Image(units);
        var findings = new FindingCollector();
        foreach (var context in contexts)
            findings.Add(ResourceGraph.Build(Evaluator.Run(image, context, cancellation), context));
        return findings.Findings();
    }
}
