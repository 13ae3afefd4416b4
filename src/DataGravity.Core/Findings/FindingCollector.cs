using System.Collections.Concurrent;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Rules;
using DataGravity.Rules.Placement;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Findings;

/// <summary>Collects the findings of all stacks, and reports each once.</summary>
/// <param name="graphs">The stacks.</param>
internal sealed class FindingCollector(params IReadOnlyList<ResourceGraph> graphs)
{
    private static readonly RuleDescriptor s_unknown = RuleOrder.OfResources.OfType<UnknownPlaceRule>().Single().Descriptor;

    private readonly ConcurrentDictionary<Site, IReadOnlyList<Place>> _places = new();

    /// <summary>The findings, in the order of the program.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<Finding> Findings(CancellationToken cancellation = default) => Findings(new Effort(cancellation));

    /// <summary>The findings to report in one file.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<Finding> FindIn(SourceFile file, FindingOptions options, CancellationToken cancellation) =>
        Findings(graph => graph.In(file), site => site.File == file, options, new Effort(cancellation));

    /// <summary>The acceptances that match no finding. Empty for a program that registers nothing, since then nothing is known.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<Acceptance> Unused(CancellationToken cancellation)
    {
        if (Accepted.Count == 0 || graphs.All(graph => graph.Resources.Count == 0))
            return [];
        var (effort, unused) = (new Effort(cancellation), Accepted.ToList());
        foreach (var said in graphs.SelectMany(graph => graph.Resources.SelectMany(resource => FindAll(resource, graph, effort))))
            unused.RemoveAll(accepted => Covers(accepted, said));
        // Once the effort is spent, some resources were not judged, and any acceptance may match one of them.
        return effort.Spend(0) ? unused : [];
    }

    /// <summary>The findings, in the order of the program, as far as the effort allows.</summary>
    internal IReadOnlyList<Finding> Findings(Effort effort) =>
        Findings(graph => graph.Resources, _ => true, FindingOptions.Default, effort);

    private IReadOnlyList<Acceptance> Accepted => graphs.Count == 0 ? [] : graphs[0].Settings.Accepted;

    private IReadOnlyList<Finding> Findings(
        Func<ResourceGraph, IEnumerable<Resource>> resources,
        Func<Site, bool> contains,
        FindingOptions options,
        Effort effort
    ) =>
        [
            .. Collect(resources, contains, options, effort)
                .Values.Select(same => Survive(() => Finding(same, options), "findings"))
                .OfType<Finding>(),
        ];

    /// <summary>What the rules say, grouped by subject, without what is accepted or left out.</summary>
    /// <param name="resources">The resources to ask about.</param>
    /// <param name="contains">Whether a site is asked about, too.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="effort">The effort it may take.</param>
    private Dictionary<(Site, Site?, FindingSubject), List<(string? Stack, StackFinding Said)>> Collect(
        Func<ResourceGraph, IEnumerable<Resource>> resources,
        Func<Site, bool> contains,
        FindingOptions options,
        Effort effort
    )
    {
        var subjects = new Dictionary<(Site, Site?, FindingSubject), List<(string? Stack, StackFinding Said)>>();
        foreach (var graph in graphs.Where(graph => options.Includes(graph.Stack)))
        {
            var wasSpent = effort.IsSpent;
            foreach (var resource in resources(graph))
            {
                foreach (var said in FindSurviving(resource, graph, effort))
                {
                    if (FindSilence(said, options) is null)
                        Add(graph, said);
                }
                if (effort.IsSpent && !wasSpent)
                    Add(graph, RunEndFinding.Unjudged(s_unknown, resource));
                wasSpent = effort.IsSpent;
            }
            if (RunEndFinding.Find(s_unknown, graph) is { } end && contains(end.Site))
                Add(graph, end);
        }
        return subjects;

        void Add(ResourceGraph graph, StackFinding said)
        {
            var key = (said.Site, said.Inside, said.Subject);
            if (!subjects.TryGetValue(key, out var same))
                subjects[key] = same = [];
            same.Add((graph.Stack, said));
        }
    }

    /// <summary>
    /// The verdict on each pair of the resource and data, in its stack. It takes into account acceptances, options, and what is reported
    /// about the same pair in other stacks.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<JudgedPair> JudgeAll(Resource compute, FindingOptions options, CancellationToken cancellation)
    {
        var effort = new Effort(cancellation);
        var said = Collect(graph => graph.At(compute.Site), _ => false, options, effort);
        return
        [
            .. new Judge(compute.Stack, RuleOrder.Judge, effort)
                .JudgeAll(compute)
                .Select(judged =>
                    judged.Verdict is Verdict.Reported { Finding: var finding }
                        ? judged with
                        {
                            Verdict =
                                FindSilence(finding, options)
                                ?? (
                                    options.Includes(compute.Stack.Stack)
                                        ? Rank(finding, said)
                                        : new Verdict.LeftOut(finding, FindingOptions.StacksOption)
                                ),
                        }
                        : judged
                ),
        ];
    }

    /// <summary>
    /// The verdict on each pair of a stack, whatever is reported in other stacks. It takes into account acceptances and options.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IEnumerable<JudgedPair> JudgeStack(ResourceGraph graph, Func<Resource, FindingOptions> optionsOf, CancellationToken cancellation)
    {
        var judge = new Judge(graph, RuleOrder.Judge, new Effort(cancellation));
        return graph
            .Resources.SelectMany(resource => Survive(() => judge.JudgeAll(resource).ToArray(), "rules") ?? [])
            .Select(judged =>
                judged.Verdict is Verdict.Reported { Finding: var finding }
                && FindSilence(finding, optionsOf(judged.Link.Compute)) is { } silence
                    ? judged with
                    {
                        Verdict = silence,
                    }
                    : judged
            );
    }

    private static Verdict Rank(
        StackFinding finding,
        Dictionary<(Site, Site?, FindingSubject), List<(string? Stack, StackFinding Said)>> said
    ) =>
        said.TryGetValue((finding.Site, finding.Inside, finding.Subject), out var same)
        && MostSevere(same)[0].Said is var worst
        && (worst.Rule != finding.Rule || worst.Severity != finding.Severity)
            ? new Verdict.Outranked(finding, worst.Rule)
            : new Verdict.Reported(finding);

    /// <summary>Why something a rule says is not reported; null if it is.</summary>
    private Verdict? FindSilence(StackFinding said, FindingOptions options) =>
        options.FindExclusion(said) is { } option ? new Verdict.LeftOut(said, option)
        : Accepted.FirstOrDefault(accepted => Covers(accepted, said)) is { } accepted ? new Verdict.Accepted(said, accepted)
        : null;

    /// <summary>If this fails for one resource or finding, only that one is lost: the result is null.</summary>
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

    // Asked for each resource, so without a closure.
    private static List<StackFinding> FindSurviving(Resource resource, ResourceGraph graph, Effort effort)
    {
        try
        {
            return FindAll(resource, graph, effort);
        }
        catch (Exception fault) when (Faults.IsSurvived(fault))
        {
            Faults.Report(fault, "rules");
            return [];
        }
    }

    private static bool Covers(Acceptance accepted, StackFinding said) =>
        said.Resource is { } resource && accepted.Covers(said.Rule.Id, resource.Name, said.Data?.Name);

    private static List<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort)
    {
        effort.Spend(0);
        var found = new List<StackFinding>();
        foreach (var (_, verdict) in new Judge(graph, RuleOrder.Judge, effort).JudgeAll(resource))
        {
            if (verdict is Verdict.Reported reported)
                found.Add(reported.Finding);
        }
        for (var i = 0; i < RuleOrder.OfResources.Count; i++)
            found.AddRange(RuleOrder.OfResources[i].FindAll(resource, graph, effort));
        return found;
    }

    private Finding Finding(List<(string? Stack, StackFinding Said)> said, FindingOptions options)
    {
        var worst = MostSevere(said);
        var (_, first) = worst[0];
        var price = options.Prices && first.Price is { } known ? ": " + PriceText.Write(known) : "";
        return new Finding(
            [.. worst.Select(o => o.Said)],
            $"{first.Sentence}{Where(worst)}{OthersText.Write(worst)}; {first.Consequence}{price}{InsideText.Write(first)}",
            options.Prices,
            FindPlaces
        );
    }

    /// <summary>If several rules report the same pair, the most severe rule, and of that the most severe stacks.</summary>
    private static List<(string? Stack, StackFinding Said)> MostSevere(List<(string? Stack, StackFinding Said)> said)
    {
        var rules = new HashSet<RuleDescriptor>(said.Select(o => o.Said.Rule));
        var rule = RuleOrder.All.First(rules.Contains);
        return said.Where(o => ReferenceEquals(o.Said.Rule, rule))
            .GroupBy(o => o.Said.Severity)
            .OrderByDescending(g => g.Key)
            .First()
            .ToList();
    }

    /// <summary>Where the data of an expression is, in every stack and on every path. Found once for everything that works on it.</summary>
    private IReadOnlyList<Place> FindPlaces(Resource data)
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

    /// <summary>The part of the message that names stacks or a condition; empty if the finding holds everywhere.</summary>
    private string Where(List<(string? Stack, StackFinding Said)> observations)
    {
        var affected = observations.Select(o => o.Stack).Distinct().ToArray();
        if (affected.Length < graphs.Count)
            return $" in stack{(affected.Length > 1 ? "s" : "")} {string.Join(" and ", affected.Select(s => $"'{s}'"))}";
        var condition = ConditionText.Describe(observations[0].Said.When);
        return condition.Length == 0 ? "" : " " + condition;
    }
}
