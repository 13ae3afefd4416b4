using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Graph;

/// <summary>A resource of the program, placed and classified.</summary>
internal sealed class Resource
{
    private readonly ResourceGraph _graph;
    private string? _package;
    private string[]? _machines;
    private (string Region, bool Offered)? _asked;

    internal Resource(Registration registration, ResourceGraph graph, ResourceKind? kind)
    {
        _graph = graph;
        Registration = registration;
        Kind = kind;
    }

    /// <summary>What the program registered.</summary>
    public Registration Registration { get; }

    /// <summary>Which of the program's resources it is; -1 for what is none of them.</summary>
    internal int Index { get; init; } = -1;

    /// <summary>The provider it uses on each path; null for the default one, itself where nobody knows which.</summary>
    public IReadOnlyList<(Condition Condition, Resource? Provider)> Providers => _graph.ProvidersOf(this);

    /// <summary>The explicit providers its own option names; of a component none, which only hands down what it is given.</summary>
    public IEnumerable<(Condition Condition, Resource Provider)> GivenProviders =>
        Registration switch
        {
            { Kind: not RegistrationKind.Custom } or { Provider: null } => [],
            { Provider: ResourceReference { Resource: { Kind: RegistrationKind.Provider } provider } } =>
            [
                (Condition.True, _graph.ResourceOf(provider)),
            ],
            { Provider: { } given } => given
                .Alternatives()
                .Where(a => a.Value is ResourceReference { Resource.Kind: RegistrationKind.Provider })
                .Select(a => (a.Condition, _graph.ResourceOf(((ResourceReference)a.Value).Resource))),
        };

    /// <summary>The component whose code creates it; null for what no component does.</summary>
    public Resource? Creator => Registration.Creator is { } creator ? _graph.ResourceOf(creator) : null;

    /// <summary>The components whose code creates it, the innermost first.</summary>
    internal IEnumerable<Resource> Creators
    {
        get
        {
            for (var creator = Creator; creator is not null; creator = creator.Creator)
                yield return creator;
        }
    }

    /// <summary>The components above it, outwards to the one that gives it its provider; to the outermost where none does.</summary>
    internal IEnumerable<Resource> ProvidingComponents
    {
        get
        {
            var current = Registration;
            while (current is { Provider: null, Providers: null, Parent: ResourceReference { Resource: var parent } })
            {
                if (parent.Kind != RegistrationKind.Component)
                    yield break;
                yield return _graph.ResourceOf(parent);
                current = parent;
            }
        }
    }

    /// <summary>
    /// The same as a child of the component that creates it; null where it has a parent or provider of its own, or inherits none.
    /// </summary>
    public Resource? AsChildOfCreator =>
        Registration is { Creator: { } creator, Parent: null, Provider: null, Providers: null }
        && Registration.Kind is RegistrationKind.Custom or RegistrationKind.Component
            ? new(Registration.AsChildOf(new ResourceReference(creator)), _graph, Kind)
            : null;

    /// <summary>
    /// Of a component whose children are created outside the program: the same if it inherited the provider of its parent, as in other
    /// languages than C#.
    /// </summary>
    public Resource? AsInheriting =>
        Registration is { Kind: RegistrationKind.RemoteComponent, Parent: { } parent } && Clouds.ProviderPackageOf(Package) != Package
            ? new(Registration.AsChildOf(parent), _graph, Kind)
            : null;

    public bool IsProvider => Registration.Kind == RegistrationKind.Provider;

    /// <summary>Whether it is a resource group of Azure: what is in it may be in any region.</summary>
    internal bool IsResourceGroup => Cloud == "azure" && Token.EndsWith(":ResourceGroup", StringComparison.Ordinal);

    /// <summary>Whether a transformation may have changed what it is given.</summary>
    internal bool IsTransformed => Registration.IsTransformed;

    public ResourceGraph Stack => _graph;

    /// <summary>Whether it is given an input, on any path.</summary>
    public bool IsGiven(string input) => Registration.Input(input) is not (null or Constant { Content: null });

    /// <summary>The text an input is given; null where it is none, or not the same on every path.</summary>
    public string? NameIn(string input) => Registration.Input(input) is Constant { Content: string name } ? name : null;

    /// <summary>
    /// Whether anything can be at the paths: most resources give few of the inputs that the catalog names, and to look into them costs.
    /// </summary>
    internal bool Gives(IReadOnlyList<DataPath> paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (Gives(paths[i]))
                return true;
        }
        return false;
    }

    /// <summary>What its inputs have at a path, each value under the condition that it is there.</summary>
    internal IEnumerable<(Condition Condition, Value Value)> ValuesAt(DataPath path) =>
        Gives(path) ? InputPath.Find(Registration.Inputs, path) : [];

    private bool Gives(DataPath path) => path.Input is not { } input || Registration.Inputs.Fields.ContainsKey(input);

    /// <summary>Where its provider is, wherever it is itself; of a provider where it is.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> ProviderPlaces => _graph.ProviderPlacesOf(this);

    /// <summary>Where the default provider of its package is.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> DefaultPlaces => _graph.DefaultPlacesOf(this);

    /// <summary>Where the service is that is asked for it, whatever zone it names.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> ServicePlaces => _graph.ServicePlacesOf(this);

    /// <summary>
    /// The zones it names, and what it names that only works in its own region. What another resource is given is named there.
    /// </summary>
    public IEnumerable<(Condition Condition, string Name, string Region)> RegionalNames =>
        from input in Registration.Kind is RegistrationKind.Custom or RegistrationKind.RemoteComponent ? RegionalInputs.FindAll(Token) : []
        from found in ValuesAt(input.Path)
        from alternative in found.Value.Alternatives()
        where alternative.Value is not ResourceOutput
        from text in Texts.In(alternative.Value)
        where text.IsWhole || text.Text.IndexOf(':') > 0 || text.Text.IndexOf('/') >= 0
        let region = RegionalName.RegionOf(Cloud, text.Text)
        where region is not null
        select (found.Condition.And(alternative.Condition).And(text.Condition), text.Text, region);

    /// <summary>What a file configures for its stack under a key; null where none does.</summary>
    internal (Program.ConfigurationSite Site, string Value)? Configured(string key) =>
        Registration.Context.Configuration(key) is Constant { Content: string value, Origin: Program.ConfigurationSite site }
            ? (site, value)
            : null;

    /// <summary>What the catalog, or the settings, know of its type; null for a type they do not hold.</summary>
    public ResourceKind? Kind { get; }

    /// <summary>The Pulumi type token.</summary>
    public string Token => Registration.Token;

    /// <summary>The package: <c>aws</c>, <c>gcp</c>.</summary>
    public string Package => _package ??= ResourceCatalog.PackageOf(Token);

    /// <summary>The cloud: <c>aws</c>, <c>gcp</c>, <c>azure</c>; for a package of no known cloud the package.</summary>
    public string Cloud => Clouds.OfPackage(Package);

    /// <summary>The logical name, as far as it is known.</summary>
    public string Name => Registration.Name.ToString() ?? "";

    /// <summary>The logical name with <c>*</c> for what is not known of it.</summary>
    public string NamePattern =>
        Registration.Name switch
        {
            Text text => string.Concat(text.Parts.Select(part => part is Constant ? part.ToString() : "*")),
            Constant name => name.ToString(),
            _ => "*",
        };

    /// <summary>The <c>new</c> expression that creates it.</summary>
    public Site Site => Registration.Site;

    /// <summary>Whether the program only names it: it has no site.</summary>
    public bool IsExternal => Registration.Kind == RegistrationKind.External;

    /// <summary>When it exists.</summary>
    public Condition Condition => Registration.Condition;

    /// <summary>Whether nothing says that a region lacks its service, or the machines or the model it is given.</summary>
    public bool MayBeIn(string region)
    {
        // All that ask mostly ask for the same.
        if (_asked is not var (known, offered) || known != region)
            _asked = (region, offered = !IsLackedBy(region));
        return offered;
    }

    private bool IsLackedBy(string region) =>
        ServiceRegions.Lacks(region, Token)
        || Machines.Any(machine => MachineRegions.Lacks(region, machine))
        || BedrockModels.InputOf(Token) is { } input && NameIn(input) is { } model && BedrockModels.Lacks(region, model);

    /// <summary>The machine types it is given, and the accelerators it asks for.</summary>
    public IReadOnlyList<string> Machines =>
        _machines ??= [
            .. from path in Kind is null ? [] : Kind.Machines.Concat(Kind.Accelerators)
            from found in ValuesAt(path)
            from text in Texts.In(found.Value)
            where text.IsWhole
            select text.Text,
        ];

    /// <summary>Where it lands, each place under the condition that puts it there.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> Places => _graph.PlacesOf(this);

    /// <summary>
    /// Of compute: what shows that it runs machine learning, such as <c>runs tensorflow-training</c>; empty where
    /// its type says it, null where nothing does.
    /// </summary>
    public string? MlProof => _graph.MlProofOf(this);

    /// <summary>The data it works on, the surest first.</summary>
    public IEnumerable<Resource> Data => _graph.LinksOf(this).OrderByDescending(link => link.Strength).Select(link => link.Data).Distinct();

    /// <summary>The settings of the program it is part of.</summary>
    public GravitySettings Settings => _graph.Settings;

    /// <summary>What the settings say of it as data; null where they say nothing.</summary>
    public DataEntry? Entry => _graph.EntryOf(this);

    /// <summary>Its tags, each as its key and as <c>key=value</c>: those the program gives it, and those the settings tell.</summary>
    public IEnumerable<string> Tags => Graph.Tags.ReadAll(this).Concat(Entry?.Tags ?? []);

    /// <summary>Whether nobody but the program and the settings gives it tags, and all of these are known.</summary>
    internal bool KnowsTags => !IsTransformed && Graph.Tags.AreKnown(this);

    /// <summary>Whether it holds data, and one of its outputs, or the resource itself, names that.</summary>
    internal bool IsNamedBy(string output) =>
        Kind is { Holds: not DataKind.None } kind
        && (
            output.Length == 0
            || kind.Identities.Any(identity => output == identity || output.StartsWith(identity + ".", StringComparison.Ordinal))
        );

    /// <summary>Noun and name, as a message says it: <c>S3 bucket 'artifacts'</c>.</summary>
    public override string ToString() => $"{Kind?.Noun ?? Token} '{Name}'";
}
