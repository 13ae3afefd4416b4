using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>The resources of a stack.</summary>
/// <param name="stack">The stack; null for any.</param>
/// <param name="places">The places of the stack.</param>
internal sealed class ResourceTable(string? stack, PlaceTable places)
{
    private readonly List<MapResource> _resources = [];
    private readonly LinkedStores _stores = new(stack);

    /// <summary>The resources: first those that programs create, in the order of the programs, then those that they only name.</summary>
    public IReadOnlyList<MapResource> All => _resources;

    /// <summary>Adds the resources that a program creates, and gives each an id.</summary>
    public Dictionary<Resource, string> AddCreated(MapInput program, ResourceGraph graph, IReadOnlyList<JudgedPair> pairs)
    {
        var (writer, ids) = (new Writer(program, pairs), new Dictionary<Resource, string>());
        foreach (var resource in graph.Resources.Where(IsOnMap))
        {
            var (id, (place, zone)) = ($"r{_resources.Count}", places.Find(program, resource, writer.Explainer));
            _stores.Create(resource, (place, zone), id);
            ids[resource] = id;
            _resources.Add(writer.Write(resource, id, place, zone));
        }
        return ids;
    }

    /// <summary>
    /// Gives an id to the stores that a program only names, and that something works on. One that another program of the map creates has
    /// the id that it has there.
    /// </summary>
    /// <returns>The stores, each with its id and whether it is new on the map.</returns>
    public IReadOnlyList<(Resource Store, string Id, bool IsNew)> AddNamed(MapInput program, IReadOnlyList<JudgedPair> pairs)
    {
        var (writer, named) = (new Writer(program, pairs), new List<(Resource, string, bool)>());
        foreach (var store in pairs.Select(pair => pair.Link.Data).Where(data => data.IsExternal).Distinct())
        {
            var ((place, zone), own) = (places.Find(program, store, writer.Explainer), $"r{_resources.Count}");
            var id = _stores.Find(store, (place, zone), own);
            named.Add((store, id, id == own));
            if (id == own)
                _resources.Add(writer.Write(store, id, place, zone));
        }
        return named;
    }

    private static bool IsOnMap(Resource resource) => resource.IsManaged && !ResourceName.IsStackReference(resource);

    /// <summary>Writes resources of a program.</summary>
    private sealed class Writer(MapInput program, IReadOnlyList<JudgedPair> pairs)
    {
        private readonly HashSet<Resource> _readers = [.. pairs.Select(pair => pair.Link.Compute)];
        private readonly HashSet<Resource> _data = [.. pairs.Select(pair => pair.Link.Data)];

        public PlaceExplainer Explainer { get; } = new(program.Project);

        public MapResource Write(Resource resource, string id, string place, string? zone) =>
            new(
                id,
                program.Program.Name,
                resource.Name,
                resource.Kind?.Noun ?? resource.Token,
                resource.Token,
                RoleOf(resource),
                ComponentOf(resource) is { } component
                    ? $"{component.Token[(component.Token.LastIndexOf(':') + 1)..]} '{component.Name}'"
                    : null,
                place,
                zone,
                SourceOf(resource),
                ConditionText.Describe(resource.Condition),
                Explainer.Explain(resource),
                resource.Registration.IsMany
            );

        // What holds data and works on data, such as a warehouse, stands where its arrows lead.
        private MapRole RoleOf(Resource resource) =>
            _readers.Contains(resource) && !_data.Contains(resource) ? MapRole.Compute
            : resource.Kind is { Holds: not DataKind.None } ? MapRole.Data
            : resource.Kind is { IsCompute: true } ? MapRole.Compute
            : MapRole.Other;

        /// <summary>The component that a resource is a child of or, without one, that creates it.</summary>
        private static Resource? ComponentOf(Resource resource) =>
            resource.Registration.Parent is ResourceReference { Resource: { Kind: RegistrationKind.Component } parent }
                ? resource.Stack.ResourceOf(parent)
                : resource.Creators.FirstOrDefault(creator => creator.Registration.Kind == RegistrationKind.Component);

        private MapSource? SourceOf(Resource resource) =>
            resource.Entry?.CreatedAt is { } at && resource.IsExternal
                ? new(program.Project.Relative(Path.GetFullPath(at.Path)), at.Line, 1)
                : SourceOf(resource.Site);

        private MapSource? SourceOf(Site site) =>
            site.IsNone ? null : new(program.Project.Relative(site.File.Path), site.Line, site.Column);
    }
}
