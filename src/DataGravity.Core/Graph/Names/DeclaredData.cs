using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Graph;

/// <summary>The data declared in the settings: stores that other programs create, and outputs of other stacks that name them.</summary>
internal sealed class DeclaredData
{
    private readonly GravitySettings _settings;
    private readonly Dictionary<DataEntry, Resource> _resources = [];
    private readonly Dictionary<Resource, DataEntry> _entries = [];
    private readonly Dictionary<(string Cloud, string Name), DataEntry> _byName = [];
    private readonly List<(string Prefix, DataEntry Entry)> _byPrefix = [];
    private readonly List<(SymbolicInput Key, DataEntry Entry)> _byKey = [];

    public DeclaredData(ResourceTable all, IProgramContext context, GravitySettings settings)
    {
        _settings = settings;
        foreach (
            var entry in settings
                .Data.Where(entry => entry.Kind is not null)
                .Concat(settings.Outputs.Select(output => output.Data).OfType<DataEntry>())
        )
        {
            if (_resources.ContainsKey(entry))
                continue;
            var place = new Constant(entry.Region, entry.Origin);
            var resource = all.External(entry.Kind!.Token, entry.Name, DataEntry.PlaceInput, place, entry.Kind);
            _resources.Add(entry, resource);
            _entries.Add(resource, entry);
        }
        foreach (var entry in settings.Data)
        {
            switch (entry.By)
            {
                case DataIdentity.Name or DataIdentity.Uri:
                    Add(entry.Name, entry);
                    break;
                case DataIdentity.Config:
                    var key =
                        entry.Name.IndexOf(':') < 0
                            ? (context.ProjectName is { } project ? project + ":" : SymbolicInput.OfProject) + entry.Name
                            : entry.Name;
                    var value = context.Configuration(key);
                    if (value is Constant { Content: string { Length: > 0 } text })
                        Add(text, entry);
                    // A value that is read as a secret is recognised by its key, too.
                    if (value is not Constant { Content: null })
                        _byKey.Add((SymbolicInput.OfConfiguration(key), entry));
                    break;
            }
        }
    }

    /// <summary>The stores by their physical names.</summary>
    public IReadOnlyDictionary<(string Cloud, string Name), DataEntry> Names => _byName;

    /// <summary>The data behind an address in a text, found by the declared beginning of the address.</summary>
    public IEnumerable<Resource> InAddress(string address) => _byPrefix.Count == 0 ? [] : FindByPrefix(address);

    private IEnumerable<Resource> FindByPrefix(string address) =>
        _byPrefix.Where(told => Holds(address, told.Prefix)).Select(told => GetResource(told.Entry));

    /// <summary>The data named by outputs of other stacks, and by configuration values that cannot be read here.</summary>
    public IEnumerable<(Condition Condition, Resource Data)> InKeys(Value value)
    {
        if (_byKey.Count + _settings.Outputs.Count == 0)
            return [];
        var named =
            from alternative in value.Alternatives()
            from key in Sources.FindIn(alternative.Value).OfType<SymbolicInput>()
            let entry = EntryOf(key)
            where entry is not null
            select (alternative.Condition, GetResource(entry));
        return named;
    }

    /// <summary>The resource that stands for an entry.</summary>
    public Resource GetResource(DataEntry entry) => _resources[entry];

    /// <summary>The entry a resource stands for; null for a resource of the program.</summary>
    public DataEntry? EntryOf(Resource resource) => _entries.TryGetValue(resource, out var entry) ? entry : null;

    private DataEntry? EntryOf(SymbolicInput key) =>
        key is SymbolicStackOutput output
            ? _settings.FindOutput(output.Stack, output.Names)?.Data is { Kind.Holds: not DataKind.None } data
                ? data
                : null
            : _byKey.FirstOrDefault(told => told.Key.Equals(key)).Entry;

    /// <summary>The address of a whole store counts as the store's name. So it is found in any spelling.</summary>
    private void Add(string text, DataEntry entry)
    {
        var (cloud, name) = DataUri.NamesIn(text).FirstOrDefault();
        if (name is null && text.IndexOf("://", StringComparison.Ordinal) < 0)
            (cloud, name) = (entry.Kind!.Cloud, text);
        else if (name is null || !IsWhole(text.TrimEnd('/'), name))
            name = null;
        if (name is null)
            _byPrefix.Add((text, entry));
        else if (!_byName.ContainsKey((cloud, name)))
            _byName.Add((cloud, name), entry);
    }

    private static bool IsWhole(string address, string name) =>
        address.EndsWith(name, StringComparison.Ordinal)
        || address.IndexOf('@') < 0
            && (address.EndsWith(".windows.net", StringComparison.Ordinal) || address.EndsWith(".amazonaws.com", StringComparison.Ordinal));

    /// <summary>Whether a text contains an address that begins with a prefix, where the prefix ends at the end of a name.</summary>
    private static bool Holds(string text, string prefix)
    {
        for (var at = text.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(prefix, at + 1, StringComparison.Ordinal))
        {
            var end = at + prefix.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (
                    prefix.EndsWith("/", StringComparison.Ordinal)
                    || end == text.Length
                    || text[end] is '/' or '"' or '\''
                    || char.IsWhiteSpace(text[end])
                )
            )
            {
                return true;
            }
        }
        return false;
    }
}
