using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Tool.Explaining;

/// <summary>Finds what would have to be known to say more about a resource: its place, its data's places, and values it is given.</summary>
internal sealed class MissingText(LoadedProject project, PlaceExplainer places, LinkText links, ResourceFacts facts)
{
    private readonly UnknownText _unknown = new(project);

    /// <summary>The values, each once.</summary>
    public IEnumerable<Note> Find(Resource resource, IReadOnlyList<LinkCandidate> rejected, IReadOnlyList<JudgedPair> pairs) =>
        resource
            .Places.Select(p =>
                p.Place.Kind == PlaceKind.Unknown ? places.FindMissing(resource, p.Place) : places.FindSymbol(resource, p.Place)
            )
            .Concat(pairs.SelectMany(pair => Find(pair)))
            .Concat(facts.FindMissingProof(resource))
            .Concat(rejected.Select(candidate => links.FindMissing(candidate, resource.Stack)))
            .OfType<Note>()
            .Distinct();

    /// <summary>The value on which it depends whether a pair is far apart; null if it depends on none.</summary>
    public Note? FindCondition(DataLink link) =>
        link
            .Compute.Places.Concat(link.Data.Places)
            .Select(p => p.Condition)
            .Append(link.Condition)
            .Select(condition => _unknown.Find(condition, link.Compute.Stack))
            .FirstOrDefault(cause => cause is not null);

    private IEnumerable<Note?> Find(JudgedPair pair) =>
        pair.Verdict switch
        {
            Verdict.PlaceUnknown unknown => [places.FindMissing(unknown.Whose, unknown.Place)],
            Verdict.DistanceUnknown distance =>
            [
                places.FindMissing(pair.Link.Compute, distance.ComputePlace),
                places.FindMissing(pair.Link.Data, distance.DataPlace),
            ],
            Verdict.UnknownCondition => [FindCondition(pair.Link)],
            _ => [],
        };
}
