using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Graph;

/// <summary>
/// Finds the data that values name, either by an output or by the store's physical name in a text: <c>s3://company-lake/…</c> names the
/// bucket company-lake of the program or of the settings.
/// </summary>
internal sealed class NamedData
{
    // A character that cannot end an address. It stands for an unknown rest, which may continue the name.
    private const char OpenEnd = '\uFFFF';

    private readonly Dictionary<(string Cloud, string Name), Resource> _byName = [];
    private readonly ConcurrentDictionary<(string Token, string Name, string Place), Resource> _external = new();
    private readonly DeclaredData _declared;
    private readonly References _references;
    private readonly ResourceTable _resources;
    private readonly HashSet<string> _clouds = [];
    private readonly Dictionary<string, DataEntry> _entries = [];
    private readonly Dictionary<Resource, DataEntry> _told = [];

    public NamedData(
        ResourceTable resources,
        References references,
        StoreEndpoints endpoints,
        IProgramContext context,
        GravitySettings settings
    )
    {
        Endpoints = endpoints;
        _references = references;
        _resources = resources;
        foreach (var resource in resources.Giving(InputMeaning.NamedBy))
        {
            foreach (var path in resource.Kind!.NamedBy)
            {
                foreach (var (_, value) in resource.ValuesAt(path))
                {
                    if (value is Constant { Content: string { Length: > 0 } name })
                    {
                        _byName[(resource.Kind.Cloud, name)] = resource;
                        _clouds.Add(resource.Kind.Cloud);
                    }
                }
            }
        }
        _declared = new DeclaredData(resources, context, settings);
        foreach (var told in _declared.Names)
        {
            // The program's own store wins over a declared one of the same name.
            if (!_byName.ContainsKey(told.Key))
                _byName[told.Key] = _declared.GetResource(told.Value);
            _clouds.Add(told.Key.Cloud);
            if (!_told.ContainsKey(_byName[told.Key]))
                _told.Add(_byName[told.Key], told.Value);
        }
        foreach (var entry in settings.Data)
        {
            if (entry.By == DataIdentity.Resource && !_entries.ContainsKey(entry.Name))
                _entries.Add(entry.Name, entry);
        }
    }

    /// <summary>The endpoints that resources are told to ask for stores.</summary>
    public StoreEndpoints Endpoints { get; }

    /// <summary>The settings about data; null if there are none.</summary>
    public DataEntry? EntryOf(Resource data) =>
        data.IsExternal ? _declared.EntryOf(data)
        : _entries.Count > 0 && _entries.TryGetValue(data.Name, out var entry) ? entry
        : _told.TryGetValue(data, out var told) ? told
        : null;

    /// <summary>The data that a value names, by an output or by a physical name in a text.</summary>
    /// <param name="value">An input.</param>
    /// <param name="mayBeBare">Whether the name may stand alone, as in an input that takes a bucket's name.</param>
    public IReadOnlyList<(Condition Condition, Resource Data)> In(Value value, bool mayBeBare)
    {
        // Most values name one.
        var found = new List<(Condition, Resource)>(1);
        if (value is Choice choice)
        {
            foreach (var (when, alternative) in choice.Alternatives)
                AddReferenced(alternative, when, mayBeBare, found);
        }
        else
        {
            AddReferenced(value, Condition.True, mayBeBare, found);
        }
        found.AddRange(_declared.InKeys(value));
        AddInTexts(value, mayBeBare, found);
        return found;
    }

    private void AddReferenced(Value value, Condition when, bool mayBeBare, List<(Condition, Resource)> found)
    {
        var named = _references.FindIn(value);
        for (var i = 0; i < named.Count; i++)
        {
            var (condition, resource, output) = named[i];
            if (resource.IsNamedBy(output) && !NameParts.MayNameAnother(value, resource, output, mayBeBare))
                found.Add((when.And(condition), resource));
        }
    }

    /// <summary>The registries of an image: those of the program, or the one in its address.</summary>
    public IEnumerable<(Condition Condition, Resource Registry)> RegistriesIn(Value image)
    {
        var ofProgram = image
            .Alternatives()
            .SelectMany(alternative =>
                _references
                    .FindIn(alternative.Value)
                    .Where(named =>
                        named.Resource.IsNamedBy(named.Output)
                        && named.Resource.Kind!.Holds is DataKind.Images or DataKind.Models
                        && !NameParts.MayNameAnother(alternative.Value, named.Resource, named.Output, isAddress: true)
                    )
                    .Select(named => (named.Condition.And(alternative.Condition), named.Resource))
            )
            .ToArray();
        return ofProgram.Length > 0
            ? ofProgram
            : Texts
                .In(image)
                .Select(text => (text.Condition, Registry: ImageUri.Parse(text.Text)))
                .Where(found => found.Registry is not null)
                .Select(found =>
                    (found.Condition, External(found.Registry!.Token, found.Registry.Name, found.Registry.PlaceInput, found.Registry.Place))
                );
    }

    /// <summary>
    /// The registry of the region that the host in an image's address names, also where the rest of the address is made of outputs; null if
    /// the host names none. A repository that is replicated has the same name in each region.
    /// </summary>
    public Resource? RegistryAtHost(Value image) =>
        image is Text text
        && ImageUri.Parse(string.Concat(text.Parts.Select(part => part is Constant ? part.ToString() : "*"))) is { } named
            ? External(named.Token, named.Name, named.PlaceInput, named.Place)
            : null;

    /// <summary>
    /// The program's stores that a resource names in texts of the program. Stores that it also references are left out, since Pulumi knows
    /// that dependency. So are texts in other files, which can reference nothing.
    /// </summary>
    public IReadOnlyList<NamedByText> ByTextIn(Resource resource) =>
        _byName.Count == 0 || resource.Kind is not { DataPaths: { Count: > 0 } paths } || !resource.Gives(paths)
            ? []
            : ByTextIn(resource, paths);

    private IReadOnlyList<NamedByText> ByTextIn(Resource resource, IReadOnlyList<DataPath> paths)
    {
        var referenced = new HashSet<Resource>(_references.FindAt(resource, paths).Select(r => r.Resource));
        var texts =
            from path in paths
            from found in resource.ValuesAt(path)
            from alternative in found.Value.Alternatives()
            where alternative.Value is Constant { Content: string, Origin: not Program.FileSite }
            let text = (Constant)alternative.Value
            from named in InTexts(text, path.Access != DataAccess.Uses)
            let data = named.Data
            where !data.IsExternal && data != resource && !referenced.Contains(data) && !Endpoints.AreElsewhere(resource, data)
            from input in data.Kind!.NamedBy
            let name = data.Registration.Input(input.Path) as Constant
            where name?.Content is string && (name.Origin is null || !Equals(name.Origin, text.Origin))
            select new NamedByText(
                found.Condition.And(alternative.Condition),
                data,
                text.ToString(),
                name.ToString(),
                input.Path,
                text.Origin as Program.Site
            );
        return [.. texts];
    }

    private List<(Condition Condition, Resource Data)> InTexts(Value value, bool mayBeBare)
    {
        var found = new List<(Condition, Resource)>();
        AddInTexts(value, mayBeBare, found);
        return found;
    }

    private void AddInTexts(Value value, bool mayBeBare, List<(Condition, Resource)> found)
    {
        foreach (var (condition, text, isWhole) in Texts.In(value))
        {
            // What follows the text may be unknown, but the name itself must be complete.
            var address = isWhole ? text : text + OpenEnd;
            foreach (var (cloud, name) in _byName.Count == 0 ? [] : DataUri.NamesIn(address))
            {
                if (_byName.TryGetValue((cloud, name), out var data))
                    found.Add((condition, data));
            }
            foreach (var data in _declared.InAddress(address))
                found.Add((condition, data));
            foreach (var (cloud, name, region) in DataUri.PlacedIn(address))
            {
                if (!_byName.ContainsKey((cloud, name)) && Clouds.Find(cloud)?.BucketToken is { } bucket)
                    found.Add((condition, External(bucket, name, "region", region)));
            }
            if (mayBeBare && isWhole)
            {
                foreach (var cloud in _clouds)
                {
                    if (_byName.TryGetValue((cloud, text), out var data))
                        found.Add((condition, data));
                }
            }
        }
    }

    /// <summary>A store that the program does not create, but whose name or address gives its place.</summary>
    private Resource External(string token, string name, string placeInput, string place) =>
        _external.TryGetValue((token, name, place), out var store)
            ? store
            : _external.GetOrAdd(
                (token, name, place),
                _resources.External(token, name, placeInput, new Constant(place, "by its name"), KindOf(token, placeInput))
            );

    /// <summary>The kind of a store that its name places, even if no input places such a store in a program.</summary>
    private static ResourceKind? KindOf(string token, string placeInput) =>
        ResourceCatalog.Find(token) is { } kind && !kind.PlaceInputs.Contains(placeInput)
            ? kind with
            {
                PlaceInputs = [placeInput, .. kind.PlaceInputs],
            }
            : ResourceCatalog.Find(token);
}
