using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>The resources of a stack.</summary>
/// <param name="places">The places of the stack.</param>
internal sealed class ResourceTable(PlaceTable places)
{
    private readonly List<MapResource> _resources = [];

    /// <summary>The resources, in the order of the programs.</summary>
    public IReadOnlyList<MapResource> All => _resources;

    /// <summary>
    /// Adds the resources of a program, and gives each an id. Those that it only names are on the map if something works on them.
    /// </summary>
    public Dictionary<Resource, string> Add(MapInput program, ResourceGraph graph, IReadOnlyList<JudgedPair> pairs)
    {
        var explainer = new PlaceExplainer(program.Project);
        var (readers, data) = (pairs.Select(pair => pair.Link.Compute).ToHashSet(), pairs.Select(pair => pair.Link.Data).ToHashSet());
        var ids = new Dictionary<Resource, string>();
        foreach (var resource in graph.Resources.Where(IsOnMap).Concat(data.Where(data => data.IsExternal)))
        {
            var (id, zone) = places.Find(program, resource, explainer);
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
                    explainer.Explain(resource),
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

    private static MapSource? SourceOf(LoadedProject project, Resource resource) =>
        resource.Entry?.CreatedAt is { } at && resource.IsExternal
            ? new(project.Relative(Path.GetFullPath(at.Path)), at.Line, 1)
            : SourceOf(project, resource.Site);

    private static MapSource? SourceOf(LoadedProject project, Site site) =>
        site.Unit is null ? null : new(project.Relative(site.Unit.Path), site.Line, site.Column);
}
