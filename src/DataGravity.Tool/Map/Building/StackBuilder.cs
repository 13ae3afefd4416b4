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
internal sealed class StackBuilder(string? name)
{
    private readonly PlaceTable _places = new();
    private readonly List<MapResource> _resources = [];
    private readonly List<MapLink> _links = [];
    private readonly List<MapCopy> _copies = [];
    private readonly List<MapFinding> _findings = [];

    public string? Name { get; } = name;

    public MapStack Build() => new(Name, _places.Ordered, _resources, _links, _copies, _findings);

    public void Add(MapInput program, ResourceGraph graph, CancellationToken cancellation)
    {
        var judge = new Judge(graph, RuleOrder.Judge, new Effort(cancellation));
        JudgedPair[] pairs = [.. graph.Resources.SelectMany(judge.JudgeAll)];
        var ids = AddResources(program, graph, pairs);
        var reported = AddFindings(program, graph, ids);
        AddLinks(program, pairs, ids, reported, cancellation);
        AddCopies(ids);
    }

    /// <summary>The ids of the resources. Those that the program only names are on the map if something works on them.</summary>
    private Dictionary<Resource, string> AddResources(MapInput program, ResourceGraph graph, JudgedPair[] pairs)
    {
        var places = new PlaceExplainer(program.Project);
        var (readers, data) = (pairs.Select(pair => pair.Link.Compute).ToHashSet(), pairs.Select(pair => pair.Link.Data).ToHashSet());
        var ids = new Dictionary<Resource, string>();
        foreach (var resource in graph.Resources.Where(IsOnMap).Concat(data.Where(data => data.IsExternal)))
        {
            var (id, zone) = _places.Find(program, resource, places);
            ids[resource] = $"r{_resources.Count}";
            _resources.Add(
                new(
                    ids[resource],
                    program.Program.Name,
                    resource.Name,
                    resource.Kind?.Noun ?? resource.Token,
                    resource.Token,
                    RoleOf(resource),
                    ComponentOf(resource) is { } component
                        ? $"{component.Token[(component.Token.LastIndexOf(':') + 1)..]} '{component.Name}'"
                        : null,
                    id,
                    zone,
                    SourceOf(program.Project, resource),
                    ConditionText.Describe(resource.Condition),
                    places.Explain(resource),
                    resource.Registration.IsMany
                )
            );
        }
        return ids;

        // What holds data and works on data, such as a warehouse, stands where its arrows lead.
        MapRole RoleOf(Resource resource) =>
            readers.Contains(resource) && !data.Contains(resource) ? MapRole.Compute
            : resource.Kind is { Holds: not DataKind.None } ? MapRole.Data
            : resource.Kind is { IsCompute: true } ? MapRole.Compute
            : MapRole.Other;
    }

    private static bool IsOnMap(Resource resource) => resource.IsManaged && !ResourceName.IsStackReference(resource);

    /// <summary>The component that a resource is a child of or, without one, that creates it.</summary>
    private static Resource? ComponentOf(Resource resource) =>
        resource.Registration.Parent is ResourceReference { Resource: { Kind: RegistrationKind.Component } parent }
            ? resource.Stack.ResourceOf(parent)
            : resource.Creators.FirstOrDefault(creator => creator.Registration.Kind == RegistrationKind.Component);

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

    private void AddCopies(Dictionary<Resource, string> ids)
    {
        foreach (var (data, id) in ids)
        {
            foreach (var copy in data.Stack.CopiesOf(data).DistinctBy(copy => (copy.Resource, copy.Place)))
            {
                var own = copy.Resource is { } resource ? ids.GetValueOrDefault(resource) : null;
                _copies.Add(
                    new(own ?? $"c{_copies.Count}", id, _places.Find(copy.Place), copy.Cache is null ? "copy" : "cache", own is not null)
                );
            }
        }
    }

    private static MapSource? SourceOf(LoadedProject project, Resource resource) =>
        resource.Entry?.CreatedAt is { } at && resource.IsExternal
            ? new(project.Relative(Path.GetFullPath(at.Path)), at.Line, 1)
            : SourceOf(project, resource.Site);

    private static MapSource? SourceOf(LoadedProject project, Site site) =>
        site.Unit is null ? null : new(project.Relative(site.Unit.Path), site.Line, site.Column);
}
