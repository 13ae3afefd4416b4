using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Rules;

/// <summary>Collects what the rules say of all stacks, and says each thing once.</summary>
/// <param name="graphs">The stacks.</param>
internal sealed class FindingCollector(params IReadOnlyList<ResourceGraph> graphs)
{
    private readonly Dictionary<Site, IReadOnlyList<Place>> _places = [];

    /// <summary>The findings, in the order of the program.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<Finding> Findings(CancellationToken cancellation = default) => Findings(new Effort(cancellation));

    /// <summary>Those to report in one file.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<Finding> In(ProgramUnit unit, FindingOptions options, CancellationToken cancellation) =>
        Within(new Effort(cancellation), () => Findings(graph => graph.In(unit), options));

    /// <summary>What is accepted though nothing of the kind is found; of a program that registers nothing, nobody knows.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<Acceptance> Unused(CancellationToken cancellation)
    {
        if (Accepted.Count == 0 || graphs.All(graph => graph.Resources.Count == 0))
            return [];
        var (effort, unused) = (new Effort(cancellation), Accepted.ToList());
        return Within<IReadOnlyList<Acceptance>>(
            effort,
            () =>
            {
                foreach (var said in graphs.SelectMany(graph => graph.Resources.SelectMany(resource => Observations(resource, graph))))
                    unused.RemoveAll(accepted => Covers(accepted, said));
                // Of what was not looked at, nobody knows whether it is needed.
                return effort.Spend(0) ? unused : [];
            }
        );
    }

    /// <summary>The findings, in the order of the program, as far as they may be looked for.</summary>
    internal IReadOnlyList<Finding> Findings(Effort effort) =>
        Within(effort, () => Findings(graph => graph.Resources, FindingOptions.Default));

    private T Within<T>(Effort effort, Func<T> ask)
    {
        foreach (var graph in graphs)
            graph.Effort = effort;
        try
        {
            return ask();
        }
        finally
        {
            foreach (var graph in graphs)
                graph.Effort = Effort.Unbounded;
        }
    }

    private IReadOnlyList<Acceptance> Accepted => graphs.Count == 0 ? [] : graphs[0].Settings.Accepted;

    private IReadOnlyList<Finding> Findings(Func<ResourceGraph, IEnumerable<Resource>> resources, FindingOptions options)
    {
        var subjects = new Dictionary<(Site, object), List<(string? Stack, StackFinding Said)>>();
        foreach (var graph in graphs.Where(graph => options.Includes(graph.Stack)))
        {
            foreach (var resource in resources(graph))
            {
                foreach (var said in Survive(() => Observations(resource, graph).ToArray(), "rules") ?? [])
                {
                    if (!options.Includes(said) || Accepted.Any(accepted => Covers(accepted, said)))
                        continue;
                    var key = (resource.Site, said.Subject);
                    if (!subjects.TryGetValue(key, out var same))
                        subjects[key] = same = [];
                    same.Add((graph.Stack, said));
                }
            }
        }
        return [.. subjects.Values.Select(same => Survive(() => Finding(same, options), "findings")).OfType<Finding>()];
    }

    /// <summary>What fails at one resource or finding costs that one; null for it.</summary>
    private static T? Survive<T>(Func<T> find, string place)
        where T : class
    {
        try
        {
            return find();
        }
        catch (Exception fault) when (Faults.IsSurvived(fault))
        {
            Faults.Report(fault, place);
            return null;
        }
    }

    private static bool Covers(Acceptance accepted, StackFinding said) =>
        accepted.Covers(said.Rule.Id, said.Resource.Name, said.Data?.Name);

    private static IEnumerable<StackFinding> Observations(Resource resource, ResourceGraph graph)
    {
        graph.Effort.Spend(0);
        foreach (var gap in Gap.FindAll(resource, graph))
        {
            if (GravityRule.All.FirstOrDefault(rule => rule.AppliesTo(gap)) is { } rule)
                yield return rule.Observe(gap);
        }
        foreach (var rule in ResourceRule.All)
        {
            foreach (var said in rule.FindAll(resource, graph))
                yield return said;
        }
    }

    private Finding Finding(List<(string? Stack, StackFinding Said)> observations, FindingOptions options)
    {
        // Of rules that say something of the same, the most severe speaks, and says where it is worst.
        var said = new HashSet<RuleDescriptor>(observations.Select(o => o.Said.Rule));
        var rule = ProgramRules.All.First(said.Contains);
        var ofRule = observations
            .Where(o => ReferenceEquals(o.Said.Rule, rule))
            .GroupBy(o => o.Said.Severity)
            .OrderByDescending(g => g.Key)
            .First()
            .ToList();
        var (_, first) = ofRule[0];
        return new Finding(
            rule,
            first.Severity,
            first.Resource.Site,
            first.Related,
            $"{first.Sentence}{Where(ofRule)}{Others(ofRule)}; {first.Consequence}{(options.Prices && first.Cost.Length > 0 ? ": " + first.Cost : "")}",
            WithNames(
                first.Gap is { Link.Data: var data }
                    ? GapProperties.Of([.. ofRule.Select(o => o.Said.Gap!)], PlacesOf(data))
                    : first.Properties,
                ofRule
            )
        );
    }

    private static Dictionary<string, string?> WithNames(
        IReadOnlyDictionary<string, string?> properties,
        List<(string? Stack, StackFinding Said)> observations
    )
    {
        var named = properties.ToDictionary(p => p.Key, p => p.Value);
        named[FindingProperties.Names] = Glob.Over(observations.Select(o => o.Said.Resource.NamePattern));
        if (observations[0].Said.Data is not null)
            named[FindingProperties.DataNames] = Glob.Over(observations.Select(o => o.Said.Data!.NamePattern));
        return named;
    }

    /// <summary>Where the data of an expression is, in every stack and on every path; found once for all that work on it.</summary>
    private IReadOnlyList<Place> PlacesOf(Resource data)
    {
        if (data.IsExternal)
            return [.. data.Places.Select(p => p.Place)];
        if (!_places.TryGetValue(data.Site, out var places))
        {
            _places[data.Site] = places = [
                .. graphs.SelectMany(graph => graph.At(data.Site)).SelectMany(resource => resource.Places).Select(p => p.Place).Distinct(),
            ];
        }

        return places;
    }

    /// <summary>Only what does not hold everywhere is said.</summary>
    private string Where(List<(string? Stack, StackFinding Said)> observations)
    {
        var affected = observations.Select(o => o.Stack).Distinct().ToArray();
        if (affected.Length < graphs.Count)
            return $" in stack{(affected.Length > 1 ? "s" : "")} {string.Join(" and ", affected.Select(s => $"'{s}'"))}";
        var condition = ConditionText.Describe(observations[0].Said.When);
        return condition.Length == 0 ? "" : " " + condition;
    }

    /// <summary>A loop or helper makes several resources at one place in the program: one finding, which says how many.</summary>
    private static string Others(List<(string? Stack, StackFinding Said)> observations)
    {
        var others = observations.Count(o => o.Stack == observations[0].Stack) - 1;
        return others == 0 ? "" : $", as do {others} more created here";
    }
}
