using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Rules;
using DataGravity.Settings;

namespace DataGravity.Tool.Explaining;

/// <summary>Explains resources of a program: what they are, where they land and why, what they work on, and each verdict.</summary>
internal sealed class Explainer
{
    private readonly LoadedProject _project;
    private readonly GravityResult _result;
    private readonly Func<string, FindingOptions> _optionsOf;
    private readonly PlaceExplainer _places;
    private readonly LinkText _links;
    private readonly ResourceFacts _facts;
    private readonly MissingText _missing;
    private readonly Visibility _visibility;

    /// <param name="project">The project.</param>
    /// <param name="result">The result for its program.</param>
    /// <param name="optionsOf">The options for a file.</param>
    public Explainer(LoadedProject project, GravityResult result, Func<string, FindingOptions> optionsOf)
    {
        (_project, _result, _optionsOf) = (project, result, optionsOf);
        (_places, _links, _facts, _visibility) = (new(project), new(project), new(project), new(project));
        _missing = new(project, _places, _links, _facts);
    }

    /// <summary>Explains resources of all stacks. Equal explanations, of several stacks or resources, are listed once.</summary>
    public ExplainDocument Explain(
        string asked,
        IReadOnlyList<Resource> resources,
        IReadOnlyList<ResourceGraph> graphs,
        CancellationToken cancellation
    ) =>
        new(
            asked,
            [
                .. resources
                    .Select(resource => (resource.Stack.Stack, Explanation: Explain(resource, cancellation)))
                    .GroupBy(e => ExplainText.Write(e.Explanation with { Name = "", What = e.Explanation.Type }))
                    .Select(alike => alike.ToArray())
                    .Select(alike =>
                        alike[0].Explanation with
                        {
                            Stacks = [.. alike.Select(e => e.Stack).OfType<string>().Distinct()],
                            Others = alike.Select(e => e.Explanation.Name).Distinct().Count() - 1,
                        }
                    ),
            ],
            [.. FindEnds(graphs)],
            [.. FileNotes.FindAll(_project, _result, cancellation)]
        );

    /// <summary>Where the analysis of stacks ended before the program did.</summary>
    public IEnumerable<Note> FindEnds(IReadOnlyList<ResourceGraph> graphs) =>
        new FindingCollector(graphs)
            .Findings()
            .Where(finding => finding.First.Resource is null)
            .Select(finding => Note.At(finding.Message, finding.Site, _project) with { Hint = FindHint(finding.Site, graphs) });

    /// <summary>The files to set a value in whose absence ends the program; null for other ends.</summary>
    private static string? FindHint(Site site, IReadOnlyList<ResourceGraph> graphs)
    {
        string[] files =
        [
            .. from graph in graphs where RunEndFinding.LacksConfiguration(graph, site) select $"Pulumi.{graph.Stack ?? "<stack>"}.yaml",
        ];
        return files.Length == 0 ? null : $"set the value in {string.Join(" and ", files)}";
    }

    private ResourceExplanation Explain(Resource resource, CancellationToken cancellation)
    {
        var pairs = Judge(resource, cancellation);
        PairExplanation[] data = [.. pairs.Select(judged => Explain(judged, judged.Link.Data))];
        (Resource Reader, JudgedPair Pair)[] readers =
        [
            .. from other in resource.Kind is { Holds: not Catalog.DataKind.None } ? resource.Stack.Resources : []
            where other != resource && resource.Stack.LinksOf(other).Any(link => link.Data == resource)
            from judged in Judge(other, cancellation)
            where judged.Link.Data == resource
            select (other, judged),
        ];
        LinkCandidate[] rejected = [.. resource.Stack.ExplainLinks(resource).Rejected.Where(candidate => !IsMachineImage(candidate))];
        Note[] notLinked = [.. rejected.Select(candidate => _links.Write(candidate, resource.Stack)).Distinct()];
        return new ResourceExplanation(
            [],
            ResourceName.Write(resource),
            resource.Token,
            resource.Name,
            _project.Relative(resource.Site.File.Path),
            resource.Site.Line,
            Others: 0,
            ConditionText.Describe(resource.Condition),
            [.. FindReported(resource, cancellation), .. _facts.Find(resource, cancellation)],
            [.. _facts.FindChildren(resource)],
            resource is { Kind: null, Registration.Kind: RegistrationKind.Component },
            resource.Elsewhere?.Reason,
            ResourceName.IsStackReference(resource),
            _places.Explain(resource),
            _facts.WriteProof(resource),
            data,
            [.. readers.Select(read => Explain(read.Pair, read.Reader))],
            notLinked,
            [.. _missing.Find(resource, rejected, [.. pairs, .. readers.Select(read => read.Pair)])]
        );
    }

    /// <summary>What rules report about the resource by itself.</summary>
    private IEnumerable<Note> FindReported(Resource resource, CancellationToken cancellation) =>
        _result
            .FindingsIn(resource.Site.File, _optionsOf(resource.Site.File.Path), cancellation)
            .Where(finding =>
                finding.Site == resource.Site
                && finding.Severity != RuleSeverity.Hidden
                && RuleOrder.OfResources.Any(rule => rule.Descriptor == finding.Rule)
            )
            .Select(finding => Note.At($"{finding.Rule.Id} is reported: {finding.Message}", finding.Site, _project));

    private IReadOnlyList<JudgedPair> Judge(Resource compute, CancellationToken cancellation) =>
        _result.JudgeAll(compute, _optionsOf(compute.Site.File.Path), cancellation);

    private PairExplanation Explain(JudgedPair judged, Resource other) =>
        new(
            ResourceName.Write(other),
            string.Join(" or ", other.Places.Select(p => _places.Describe(other, p.Place)).Distinct()),
            [.. other.Stack.LinksOf(judged.Link.Compute).Where(link => link.Data == judged.Link.Data).Select(_links.Write).Distinct()],
            VerdictText.Name(judged.Verdict),
            VerdictText.Rule(judged.Verdict),
            VerdictText.Write(judged.Verdict)
                + (
                    judged.Verdict is Verdict.Reported { Finding: var finding } && _visibility.FindLimit(finding) is { } limit
                        ? $" ({limit})"
                    : judged.Verdict is Verdict.UnknownCondition && _missing.FindCondition(judged.Link) is { } cause
                        ? $": it depends on {cause}"
                    : ""
                )
        );

    /// <summary>Whether an input names the image of a machine, which is in no registry.</summary>
    private static bool IsMachineImage(LinkCandidate candidate) =>
        candidate.Resource.Kind is { } kind
        && kind.Images.Any(image => image.Path == candidate.Path)
        && !ImageInputs.IsOfContainer(candidate.Path);
}
