using System.Collections.Concurrent;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Rules;
using DataGravity.Settings;

namespace DataGravity;

/// <summary>What an analysis comes to. What nobody asks for is not found out; several threads may ask, for findings and of the graphs.</summary>
/// <param name="graphs">The resources of each stack; of a program without stack files, those that hold for any.</param>
/// <param name="settings">What the program does not tell.</param>
internal sealed class GravityResult(IReadOnlyList<ResourceGraph> graphs, GravitySettings settings)
{
    private readonly FindingCollector _collector = new(graphs);
    private readonly ConcurrentDictionary<(ProgramUnit, FindingOptions), IReadOnlyList<Finding>> _found = new();

    /// <summary>The resources of each stack; of a program without stack files, those that hold for any.</summary>
    public IReadOnlyList<ResourceGraph> Graphs => graphs;

    /// <summary>The findings of all stacks together, in the order of the program.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop; the next one is answered as if nobody had asked.</exception>
    public IReadOnlyList<Finding> Findings(CancellationToken cancellation = default) => _collector.Findings(cancellation);

    /// <summary>The findings to report in a file.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop; the next one is answered as if nobody had asked.</exception>
    public IReadOnlyList<Finding> FindingsIn(ProgramUnit unit, FindingOptions options, CancellationToken cancellation) =>
        _found.TryGetValue((unit, options), out var found)
            ? found
            : _found.GetOrAdd((unit, options), _collector.FindIn(unit, options, cancellation));

    /// <summary>The verdict on each pair of a resource and data, in its stack: the reason where nothing is reported.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop; the next one is answered as if nobody had asked.</exception>
    public IReadOnlyList<JudgedPair> JudgeAll(Resource compute, FindingOptions options, CancellationToken cancellation) =>
        _collector.JudgeAll(compute, options, cancellation);

    /// <summary>
    /// What is wrong with the settings: what cannot be read, what is accepted though nothing of the kind is found, and fences that protect
    /// nothing.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop; the next one is answered as if nobody had asked.</exception>
    public IReadOnlyList<SettingsProblem> SettingsProblems(CancellationToken cancellation = default) =>
        [
            .. settings.Problems,
            .. _collector
                .Unused(cancellation)
                .Select(unused => new SettingsProblem(settings.Path, unused.Span, ConfigurationRule.Describe(unused))),
            .. IdleAllowedPlaces.Find(graphs, settings),
        ];
}

/// <summary>The whole way: from a lowered program and its configuration to findings.</summary>
internal static class GravityAnalysis
{
    /// <summary>Evaluates a program once for each context, a stack or the one that stands for any, and says what it finds.</summary>
    /// <param name="units">The program. A unit that an earlier result was made from too has to be as good here as it was there.</param>
    /// <param name="contexts">The contexts.</param>
    /// <param name="settings">What the program does not tell.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <param name="earlier">An earlier result: of the contexts it has in common, what is still true is taken over.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static GravityResult Run(
        IEnumerable<ProgramUnit> units,
        IEnumerable<IProgramContext> contexts,
        GravitySettings settings,
        CancellationToken cancellation,
        GravityResult? earlier = null
    )
    {
        var image = new LinkedProgram(units);
        var graphs = new List<ResourceGraph>();
        foreach (var context in contexts)
        {
            var before = earlier?.Graphs.FirstOrDefault(graph => ReferenceEquals(graph.Context, context))?.Run;
            graphs.Add(new ResourceGraph(Evaluator.Record(image, context, before, cancellation), context, settings));
        }
        return new GravityResult(graphs, settings);
    }
}
