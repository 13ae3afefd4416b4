using DataGravity.Conditions;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Tool.Explaining;

/// <summary>Explains resources of a program: what they are, where they land and why, what they work on, and each verdict.</summary>
/// <param name="project">The project.</param>
/// <param name="result">The result for its program.</param>
/// <param name="optionsOf">The options for a file.</param>
internal sealed class Explainer(LoadedProject project, GravityResult result, Func<string, FindingOptions> optionsOf)
{
    private readonly PlaceExplainer _places = new(project);
    private readonly LinkText _links = new(project);

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
            [.. FindEnds(graphs)]
        );

    /// <summary>Where the analysis of stacks ended before the program did.</summary>
    public IEnumerable<Note> FindEnds(IReadOnlyList<ResourceGraph> graphs) =>
        new FindingCollector(graphs)
            .Findings()
            .Where(finding => finding.First.Resource is null)
            .Select(finding => Note.At(finding.Message, finding.Site, project));

    private ResourceExplanation Explain(Resource resource, CancellationToken cancellation)
    {
        var pairs = Judge(resource, cancellation);
        PairExplanation[] data = [.. pairs.Select(judged => Explain(judged, judged.Link.Data))];
        PairExplanation[] readers =
        [
            .. from other in resource.Kind is { Holds: not Catalog.DataKind.None } ? resource.Stack.Resources : []
            where other != resource && resource.Stack.LinksOf(other).Any(link => link.Data == resource)
            from judged in Judge(other, cancellation)
            where judged.Link.Data == resource
            select Explain(judged, other),
        ];
        LinkCandidate[] rejected =
        [
            .. resource
                .Stack.ExplainLinks(resource)
                .Rejected.Where(candidate => candidate.Reason != LinkRejection.RegistryNotKnown || !IsMachineImage(candidate.Path)),
        ];
        Note[] notLinked = [.. rejected.Select(candidate => _links.Write(candidate, resource.Stack)).Distinct()];
        return new ResourceExplanation(
            [],
            ResourceName.Write(resource),
            resource.Token,
            resource.Name,
            project.Relative(resource.Site.Unit.Path),
            resource.Site.Line,
            Others: 0,
            ConditionText.Describe(resource.Condition),
            resource is { Kind: null, Registration.Kind: Evaluation.RegistrationKind.Component },
            _places.Explain(resource),
            WriteProof(resource),
            data,
            readers,
            notLinked,
            [.. FindMissing(resource, rejected, pairs).Distinct()]
        );
    }

    private IReadOnlyList<JudgedPair> Judge(Resource compute, CancellationToken cancellation) =>
        result.JudgeAll(compute, optionsOf(compute.Site.Unit.Path), cancellation);

    private PairExplanation Explain(JudgedPair judged, Resource other) =>
        new(
            ResourceName.Write(other),
            string.Join(" or ", other.Places.Select(p => PlaceExplainer.Describe(p.Place)).Distinct()),
            [.. other.Stack.LinksOf(judged.Link.Compute).Where(link => link.Data == judged.Link.Data).Select(_links.Write).Distinct()],
            VerdictText.Name(judged.Verdict),
            VerdictText.Rule(judged.Verdict),
            VerdictText.Write(judged.Verdict)
        );

    /// <summary>Whether an input names the image of a machine, which is in no registry.</summary>
    private static bool IsMachineImage(string path) =>
        path.EndsWith("ami", StringComparison.OrdinalIgnoreCase) || path.EndsWith("imageId", StringComparison.OrdinalIgnoreCase);

    private static string? WriteProof(Resource resource)
    {
        if (resource.Kind is not { IsCompute: true } kind)
            return null;
        if (resource.MlProof is { } proof)
        {
            return proof.Length == 0
                ? "its type is for machine learning"
                : $"it {(proof.StartsWith("on ", StringComparison.Ordinal) ? "runs " : "")}{proof}";
        }

        if (kind.Role == Catalog.ResourceRole.Processing)
            return "not needed, since its type always processes data";
        var signs = resource.Stack.MlSignsOf(resource);
        return signs.Count == 0
            ? "no sign of it: it names no image, machine type or accelerator"
            : $"no sign of it in {string.Join(", ", signs.Select(sign => $"{sign.Path} \"{sign.Text}\""))}";
    }

    /// <summary>What is missing to say more: about its own place, its data's place, and the values it may get.</summary>
    private IEnumerable<Note> FindMissing(Resource resource, IReadOnlyList<LinkCandidate> rejected, IReadOnlyList<JudgedPair> pairs)
    {
        foreach (var (_, place) in resource.Places.Where(p => p.Place.Kind == PlaceKind.Unknown))
        {
            if (_places.FindMissing(resource, place) is { } missing)
                yield return missing;
        }
        foreach (var (_, verdict) in pairs)
        {
            var missing = verdict switch
            {
                Verdict.PlaceUnknown unknown => [_places.FindMissing(unknown.Whose, unknown.Place)],
                Verdict.DistanceUnknown distance => new[]
                {
                    _places.FindMissing(resource, distance.ComputePlace),
                    _places.FindMissing(resource, distance.DataPlace),
                },
                _ => [],
            };
            foreach (var note in missing.OfType<Note>())
                yield return note;
        }
        foreach (var candidate in rejected.Where(candidate => candidate.Reason == LinkRejection.NotKnown))
            yield return _links.Write(candidate, resource.Stack);
    }
}
