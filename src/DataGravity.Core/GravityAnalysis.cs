using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Evaluation;
using DataGravity.Evaluation.Known;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Rules;
using DataGravity.Settings;

namespace DataGravity;

/// <summary>The result of an analysis, computed on demand. Several threads may ask for findings and graphs.</summary>
/// <param name="graphs">The resources of each stack. For a program without stack files, those of any stack.</param>
/// <param name="settings">The settings, for what the program does not say.</param>
internal sealed class GravityResult(IReadOnlyList<ResourceGraph> graphs, GravitySettings settings)
{
    private readonly FindingCollector _collector = new(graphs);
    private readonly ConcurrentDictionary<(SourceFile, FindingOptions), IReadOnlyList<Finding>> _found = new();

    /// <summary>The resources of each stack. For a program without stack files, those of any stack.</summary>
    public IReadOnlyList<ResourceGraph> Graphs => graphs;

    /// <summary>The findings of all stacks together, in the order of the program.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop. A later question is not affected.</exception>
    public IReadOnlyList<Finding> Findings(CancellationToken cancellation = default) => _collector.Findings(cancellation);

    /// <summary>The findings to report in a file.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop. A later question is not affected.</exception>
    public IReadOnlyList<Finding> FindingsIn(SourceFile file, FindingOptions options, CancellationToken cancellation) =>
        _found.TryGetValue((file, options), out var found)
            ? found
            : _found.GetOrAdd((file, options), _collector.FindIn(file, options, cancellation));

    /// <summary>The verdict on each pair of a resource and data, in its stack: a finding, or the reason for silence.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop. A later question is not affected.</exception>
    public IReadOnlyList<JudgedPair> JudgeAll(Resource compute, FindingOptions options, CancellationToken cancellation) =>
        _collector.JudgeAll(compute, options, cancellation);

    /// <inheritdoc cref="FindingCollector.JudgeStack"/>
    public IEnumerable<JudgedPair> JudgeStack(
        ResourceGraph graph,
        Func<Resource, FindingOptions> optionsOf,
        CancellationToken cancellation
    ) => _collector.JudgeStack(graph, optionsOf, cancellation);

    /// <summary>
    /// The problems of the settings: parts that cannot be read, acceptances that match no finding, and fences that protect nothing.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop. A later question is not affected.</exception>
    public IReadOnlyList<SettingsProblem> SettingsProblems(CancellationToken cancellation = default) =>
        [
            .. settings.Problems,
            .. _collector
                .Unused(cancellation)
                .Select(unused => new SettingsProblem(settings.Path, unused.Span, ConfigurationRule.Describe(unused))),
            .. IdleAllowedPlaces.Find(graphs, settings),
        ];
}

/// <summary>The whole analysis, from a lowered program and its configuration to findings.</summary>
internal static class GravityAnalysis
{
    private static readonly PackageConfigs s_packageConfigs = new(
        Clouds
            .Known.SelectMany(cloud => cloud.PackageSettings)
            .Select(setting => (setting.Type, setting.Property, setting.Key, setting.Environment))
    );

    /// <summary>Links a program, with what the clouds tell about the packages it uses.</summary>
    public static LinkedProgram Link(IEnumerable<ProgramUnit> units) => new(units, s_packageConfigs);

    /// <summary>Evaluates a program once for each context: a stack, or any stack. Returns the findings.</summary>
    /// <param name="units">The program. A unit shared with an earlier result must be valid here, too.</param>
    /// <param name="contexts">The contexts.</param>
    /// <param name="settings">The settings, for what the program does not say.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <param name="earlier">An earlier result. For the contexts they share, whatever is still true is reused.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static GravityResult Run(
        IEnumerable<ProgramUnit> units,
        IEnumerable<IProgramContext> contexts,
        GravitySettings settings,
        CancellationToken cancellation,
        GravityResult? earlier = null
    )
    {
        var program = Link(units);
        var graphs = new List<ResourceGraph>();
        foreach (var context in contexts)
        {
            var same = earlier?.Graphs.FirstOrDefault(graph => ReferenceEquals(graph.Context, context));
            var similar = same ?? graphs.LastOrDefault();
            var before = similar is null ? null : new EarlierRun(similar.Run, IsOfSameStack: same is not null);
            graphs.Add(new ResourceGraph(Evaluator.Record(program, context, before, cancellation), context, settings, similar));
        }
        return new GravityResult(graphs, settings);
    }
}
