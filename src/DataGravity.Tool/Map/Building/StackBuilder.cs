using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Rules;
using DataGravity.Tool.Checking;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>Collects what programs register in a stack.</summary>
internal sealed class StackBuilder
{
    private readonly PlaceTable _places = new();
    private readonly ResourceTable _resources;
    private readonly List<MapLink> _links = [];
    private readonly List<MapCopy> _copies = [];
    private readonly List<MapFinding> _findings = [];
    private readonly List<Part> _parts = [];

    public StackBuilder(string? name) => (Name, _resources) = (name, new(name, _places));

    public string? Name { get; }

    public void Add(MapInput program, ResourceGraph graph, CancellationToken cancellation)
    {
        var judge = new Judge(graph, RuleOrder.Judge, new Effort(cancellation));
        JudgedPair[] pairs = [.. graph.Resources.SelectMany(judge.JudgeAll)];
        var ids = _resources.AddCreated(program, graph, pairs);
        AddCopies(ids.Keys, ids);
        _parts.Add(new(program, graph, pairs, ids));
    }

    /// <summary>The stack. What one program works on may be created by another, so all have to be added before.</summary>
    public MapStack Build(CancellationToken cancellation)
    {
        foreach (var (program, graph, pairs, ids) in _parts)
        {
            var named = _resources.AddNamed(program, pairs);
            foreach (var (store, id, _) in named)
                ids[store] = id;
            AddCopies(named.Where(store => store.IsNew).Select(store => store.Store), ids);
            var reported = AddFindings(program, graph, ids);
            AddLinks(program, pairs, ids, reported, cancellation);
        }
        return new(Name, _places.Ordered, _resources.All, _links, _copies, _findings);
    }

    private Dictionary<(Site, FindingSubject), MapFinding> AddFindings(
        MapInput program,
        ResourceGraph graph,
        Dictionary<Resource, string> ids
    )
    {
        var added = new Dictionary<(Site, FindingSubject), MapFinding>();
        foreach (var reported in program.Analysis.Findings)
        {
            string[] about = reported.Finding is { } finding ? FindResources(finding, ids) : [];
            if (
                about.Length == 0
                && reported.Finding is { } other
                && (other.First.Resource is not null || other.First is RunEndFinding end && end.IsOfOtherRun(graph))
            )
            {
                continue;
            }

            var shown = new MapFinding(
                $"f{_findings.Count}",
                reported.Rule,
                Severities.Write(reported.Severity),
                reported.Range is { } range ? new(program.Project.Relative(range.Path), range.Line, range.Column) : null,
                reported.Message,
                reported.Diagnostic.Descriptor.HelpLinkUri,
                about
            )
            {
                Program = program.Program.Name,
                Fixes = program.Fixes.Of(reported),
            };
            _findings.Add(shown);
            if (reported.Finding is { } known)
                added.TryAdd((known.Site, known.First.Subject), shown);
        }
        return added;
    }

    /// <summary>The ids of what a finding is about in a stack.</summary>
    private static string[] FindResources(Finding finding, Dictionary<Resource, string> ids) =>
        [
            .. finding
                .Resources.Concat(finding.Gaps.Select(gap => gap.Link.Data))
                .Select(resource => ids.GetValueOrDefault(resource))
                .OfType<string>()
                .Distinct(),
        ];

    private void AddLinks(
        MapInput program,
        JudgedPair[] pairs,
        Dictionary<Resource, string> ids,
        Dictionary<(Site, FindingSubject), MapFinding> reported,
        CancellationToken cancellation
    )
    {
        var text = new LinkText(program.Project);
        var verdicts = new LinkVerdicts(program, reported, cancellation);
        foreach (var pair in pairs)
        {
            if (!ids.TryGetValue(pair.Link.Compute, out var compute) || !ids.TryGetValue(pair.Link.Data, out var data))
                continue;
            var verdict = verdicts.Find(pair);
            _links.Add(
                new(
                    compute,
                    data,
                    pair.Link.Path.Access == DataAccess.Writes,
                    verdict.Distance,
                    verdict.Label,
                    verdict.Text,
                    [text.Write(pair.Link)],
                    verdict.Finding?.Id
                )
            );
        }
    }

    private void AddCopies(IEnumerable<Resource> stores, Dictionary<Resource, string> ids)
    {
        foreach (var data in stores)
        {
            foreach (var copy in data.Stack.CopiesOf(data).Where(HasBox).DistinctBy(copy => (copy.Resource, copy.Place)))
            {
                var own = copy.Resource is { } resource ? ids.GetValueOrDefault(resource) : null;
                _copies.Add(
                    new(
                        own ?? $"c{_copies.Count}",
                        ids[data],
                        _places.Find(copy.Place),
                        copy.Cache is null ? "copy" : "cache",
                        own is not null
                    )
                );
            }
        }
    }

    /// <summary>Whether a copy can be drawn: another resource, or the same one at a place with a name.</summary>
    private static bool HasBox(Copy copy) => copy.Resource is not null || copy.Place.Kind is not (PlaceKind.Symbolic or PlaceKind.Unknown);

    /// <summary>A program in this stack, and the ids of its resources.</summary>
    private sealed record Part(MapInput Program, ResourceGraph Graph, JudgedPair[] Pairs, Dictionary<Resource, string> Ids);
}
