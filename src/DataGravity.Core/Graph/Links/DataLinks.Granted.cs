using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

// Links to the data that an identity may use.
internal sealed partial class DataLinks
{
    // Enough for what one resource is given.
    private const int MaxNamed = 1_000;

    private static readonly Dictionary<DataAccess, DataPath> s_granted = new[]
    {
        DataAccess.Reads,
        DataAccess.Writes,
        DataAccess.Uses,
    }.ToDictionary(access => access, access => new DataPath("", access, MustBeNear: false));

    private readonly SharedIdentities _identities = new(resources, references);

    private void AddGranted(Resource compute, LinkQuestion question, List<DataLink> links)
    {
        if (question.Journal is { } journal)
            _unnamed.NoteDefinitions(journal, compute, compute.Kind!.ActsAs);
        foreach (var (when, identity, _) in references.FindAt(compute, compute.Kind!.ActsAs))
        {
            var through = $"through {identity}";
            Grant[] given = [.. grants.To(identity, question)];
            var forOthers = _identities.FindForOthers(
                compute,
                identity,
                [.. given.Select(grant => FindHolder(grant.Data)).Distinct()],
                FindNamed,
                question.Effort.Cancellation
            );
            foreach (var grant in given)
            {
                if (forOthers.Contains(FindHolder(grant.Data)))
                {
                    question.Journal?.Note(grant.By, "", FindHolder(grant.Data).ToString(), null, LinkRejection.IsForOthers);
                    continue;
                }
                links.Add(
                    new DataLink(
                        compute,
                        FindHolder(grant.Data),
                        s_granted[grant.Access],
                        LinkStrength.Granted,
                        through,
                        when.And(grant.Condition),
                        grant.By
                    )
                );
            }
        }
    }

    /// <summary>The stores that compute is given the names of. An image says nothing about the data that it works on.</summary>
    private IEnumerable<Resource> FindNamed(Resource compute, CancellationToken cancellation)
    {
        var links = new List<DataLink>();
        AddNamed(Reader.Of(compute), new LinkQuestion(new Effort(cancellation, MaxNamed)), 0, links);
        return links.Select(link => link.Data).Where(data => data.Kind?.Holds != DataKind.Images);
    }
}
