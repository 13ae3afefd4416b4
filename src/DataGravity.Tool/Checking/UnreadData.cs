using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Checking;

/// <summary>Finds machine learning that is given data, but not any that is known.</summary>
/// <param name="project">The program.</param>
internal sealed class UnreadData(LoadedProject project)
{
    private readonly LinkText _links = new(project);

    /// <summary>The reasons, one for each such resource.</summary>
    /// <param name="graph">The stack.</param>
    /// <param name="judged">The resources whose data is known.</param>
    public IEnumerable<string> Find(ResourceGraph graph, IReadOnlySet<Resource> judged) =>
        from resource in graph.Resources
        where resource.IsManaged && !judged.Contains(resource) && resource.MlProof is not null
        let missing = graph
            .ExplainLinks(resource)
            .Rejected.Where(candidate => candidate.Resource == resource && NamesData(resource, candidate.Path))
            .Select(candidate => _links.FindMissing(candidate, graph))
            .FirstOrDefault(note => note is not null)
        where missing is not null
        select $"what {resource} reads is not known: {missing}";

    /// <summary>Whether an input is for data and nothing else. Environments and commands hold much that names none.</summary>
    private static bool NamesData(Resource resource, string path) =>
        resource.Kind?.DataPaths.Any(data => data.Path == path && data.Access != DataAccess.Uses) == true;
}
