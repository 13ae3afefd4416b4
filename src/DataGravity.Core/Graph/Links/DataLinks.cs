using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds the data that a resource works on. Its inputs may name the data, or the definitions it runs may. Or the identity it acts as may
/// read it.
/// </summary>
internal sealed partial class DataLinks(ResourceTable resources, References references, NamedData names, Grants grants, Placement placement)
{
    // A service runs a task definition, and a job runs a template, so chains are short.
    private const int MaxDepth = 4;

    private readonly WhenAsked<HashSet<Resource>> _websites = new(_ =>
        [.. resources.Giving(InputMeaning.Serves).SelectMany(resource => WebsitesOf(resource, references))]
    );

    private readonly ResourceSlots<Resource> _holders = new(resources);
    private readonly UnnamedData _unnamed = new(references, names);

    /// <summary>The links of a resource, as far as the effort allows.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<DataLink> FindAll(Resource compute, LinkQuestion question)
    {
        // Most resources are given none of these inputs.
        if (compute.Kind is not { } kind)
            return [];
        var names =
            compute.Gives(kind.DataPaths) || compute.Gives(kind.Images) || compute.Gives(kind.Runs) || compute.Gives(kind.WorksThrough);
        var acts = kind.IsCompute && compute.Gives(kind.ActsAs);
        if (!names && !acts)
            return [];
        var links = new List<DataLink>();
        if (names)
            AddNamed(Reader.Of(compute), question, 0, links);
        if (acts)
            AddGranted(compute, question, links);
        return links.Count == 0 ? links : Kept(links, question);
    }

    private List<DataLink> Kept(List<DataLink> links, LinkQuestion question)
    {
        links.RemoveAll(link => !Holds(link, question));
        return links;
    }

    private bool Holds(DataLink link, LinkQuestion question)
    {
        LinkRejection? rejected =
            link.Condition.IsFalse ? LinkRejection.NeverHolds
            : ReferenceEquals(link.Data, link.Compute) ? LinkRejection.IsItself
            : link.Strength == LinkStrength.Named && IsAskedForElsewhere(link) ? LinkRejection.IsAskedForElsewhere
            : link.Path.Access == DataAccess.Reads && link.Strength == LinkStrength.Named
            || !_websites.Get(question.Effort.Cancellation).Contains(link.Data)
                ? null
            : LinkRejection.IsWebsite;
        if (rejected is { } reason)
            question.Journal?.Note(link.By, link.Path.Path, link.Data.ToString(), null, reason);
        return rejected is null;
    }

    /// <summary>Whether an endpoint beside the data's name, or in the inputs of the compute, is of another service.</summary>
    private bool IsAskedForElsewhere(DataLink link) =>
        names.Endpoints.AreElsewhere(link.By, link.Data)
        || !ReferenceEquals(link.By, link.Compute) && names.Endpoints.AreElsewhere(link.Compute, link.Data);

    /// <summary>
    /// The stores that a resource publishes as a website. What names such a store, or may write to it, builds or serves pages.
    /// </summary>
    private static IEnumerable<Resource> WebsitesOf(Resource resource, References references)
    {
        var kind = resource.Kind!;
        return kind.Holds == DataKind.None ? references.FindAt(resource, kind.Serves).Select(r => r.Resource)
            : kind.Serves.SelectMany(resource.ValuesAt).Any() ? [resource]
            : [];
    }

    /// <summary>Adds the data named by a reader's inputs, and by the definitions it runs.</summary>
    private void AddNamed(Reader reader, LinkQuestion question, int depth, List<DataLink> links)
    {
        AddData(reader, question, links);
        AddImages(reader, question, links);
        if (question.Journal is { } journal)
            _unnamed.NoteDefinitions(journal, reader.By, [.. reader.By.Kind?.Runs ?? [], .. reader.By.Kind?.WorksThrough ?? []]);
        if (depth < MaxDepth || question.Journal is not null)
            AddDefinitions(reader, question, depth, links);
    }

    // An editor asks this of every resource of a file after each edit, so lists are not enumerated through their interfaces.
    private void AddData(Reader reader, LinkQuestion question, List<DataLink> links)
    {
        var paths = reader.By.Kind?.DataPaths ?? [];
        for (var i = 0; i < paths.Count; i++)
        {
            var path = paths[i];
            foreach (var (when, value) in KeySelectors.EntriesAt(reader.By, path, reader.Keys))
            {
                var named = names.In(value, mayBeBare: path.Access != DataAccess.Uses);
                for (var n = 0; n < named.Count; n++)
                    links.Add(reader.LinkTo(FindHolder(named[n].Data), path, when.And(named[n].Condition)));
                if (question.Journal is { } journal)
                    _unnamed.NoteData(journal, reader.By, path, value);
            }
        }
    }

    private void AddImages(Reader reader, LinkQuestion question, List<DataLink> links)
    {
        var paths = reader.By.Kind?.Images ?? [];
        for (var i = 0; i < paths.Count; i++)
        {
            var path = paths[i];
            foreach (var (when, value) in reader.By.ValuesAt(path))
            {
                foreach (var (named, registry) in names.RegistriesIn(value))
                {
                    var pulled = names.RegistryAtHost(value) is { } host && AreApart(registry, host, question) ? host : registry;
                    links.Add(reader.LinkTo(pulled, path, when.And(named)));
                }
                if (question.Journal is { } journal)
                    _unnamed.NoteImage(journal, reader.By, path, value);
            }
        }
    }

    /// <summary>Whether a registry of the program is certainly in no region that the host in an address names.</summary>
    private bool AreApart(Resource registry, Resource host, LinkQuestion question) =>
        !registry.IsExternal
        && placement.PlacesOf(host, question.Effort.Cancellation) is var named
        && placement
            .PlacesOf(registry, question.Effort.Cancellation)
            .All(p => p.Place.Kind == PlaceKind.Region && named.All(n => n.Place.Name != p.Place.Name));

    /// <summary>The outermost container of the data: an object lives in a bucket, a container in an account.</summary>
    public Resource FindHolder(Resource data)
    {
        if (_holders.Find(data) is { } known)
            return known;
        var outermost = data;
        for (var depth = 0; depth < MaxDepth && HolderOf(outermost) is { } holder; depth++)
            outermost = holder;
        return _holders.Keep(data, outermost);
    }

    // Most data lives in nothing, and needs no search.
    private Resource? HolderOf(Resource data) => data.Gives(data.Kind!.LivesWith) ? FindHolderOf(data) : null;

    private Resource? FindHolderOf(Resource data) =>
        references
            .FindAt(data, data.Kind!.LivesWith)
            .Select(r => r.Resource)
            .FirstOrDefault(r => r.Kind is { Holds: not DataKind.None } kind && kind.Holds == data.Kind.Holds);
}
