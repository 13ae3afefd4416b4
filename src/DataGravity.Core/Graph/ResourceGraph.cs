using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Graph;

/// <summary>
/// The resources of a program in one stack: where each lands and what reads what data. Found out when asked: an editor asks for
/// one file of many. Not for several threads at once.
/// </summary>
internal sealed class ResourceGraph : IResourceOwner
{
    private readonly ProviderResolution _providers;
    private readonly Placement _placement;
    private readonly Lazy<NamedData> _names;
    private readonly Lazy<DataLinks> _dataLinks;
    private readonly MlProof _proof;
    private readonly ResourceTable _resources;
    private readonly Lazy<ILookup<ProgramUnit, Resource>> _byUnit;
    private readonly Dictionary<ProgramUnit, ILookup<Span, Resource>> _bySite = [];
    private readonly Lazy<Copies> _copies;
    private readonly Lazy<NatPaths> _natPaths;
    private readonly Lazy<CoLocation> _ties;
    private readonly Lazy<ILookup<string, Resource>> _providersOf;
    private readonly Lazy<WrittenPlaces> _writtenPlaces;
    private readonly Lazy<HashSet<Place>> _usedPlaces;

    /// <summary>Makes the graph of what a program registers.</summary>
    /// <param name="trace">The run.</param>
    /// <param name="context">What the world answered in it.</param>
    /// <param name="settings">What the program does not tell.</param>
    public ResourceGraph(RunRecord trace, IProgramContext context, GravitySettings settings)
    {
        Run = trace;
        Context = context;
        Settings = settings;
        _providers = new ProviderResolution(settings);
        // A program that makes its stack itself says which.
        var only = trace.Registrations.Count > 0 ? trace.Registrations[0].Context : context;
        Stack = trace.Registrations.All(r => r.Context == only) ? only.StackName : context.StackName;
        _resources = new ResourceTable(trace.Registrations, settings, this);
        var references = new References(_resources);
        _placement = new Placement(_resources, _providers, references);
        _names = WhenAsked(() => new NamedData(_resources, references, context, settings));
        _dataLinks = WhenAsked(() =>
            new DataLinks(_resources, references, _names.Value, new Grants(_resources, references, _names.Value), _placement)
        );
        _proof = new MlProof(references);
        _copies = WhenAsked(() => new Copies(_resources, references, _placement));
        _natPaths = WhenAsked(() => new NatPaths(_resources, references));
        _ties = WhenAsked(() => new CoLocation(_resources, references, _placement));
        _byUnit = WhenAsked(() => Resources.ToLookup(r => r.Site.Unit));
        _providersOf = WhenAsked(() => Resources.Where(resource => resource.IsProvider).ToLookup(resource => resource.Package));
        _writtenPlaces = WhenAsked(() => new WrittenPlaces(_resources, _placement));
        _usedPlaces = WhenAsked(() =>
            new HashSet<Place>(
                Resources.SelectMany(resource => resource.Places).Select(p => p.Place).Where(place => place.Kind == PlaceKind.Symbolic)
            )
        );

        // Who is stopped on the way leaves nothing behind: the next to ask makes it anew.
        static Lazy<T> WhenAsked<T>(Func<T> make) => new(make, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The stack's name; null for the evaluation that holds for any.</summary>
    public string? Stack { get; }

    /// <summary>What the world answered.</summary>
    public IProgramContext Context { get; }

    /// <summary>What the program does not tell.</summary>
    public GravitySettings Settings { get; }

    /// <summary>The run it was made from.</summary>
    public RunRecord Run { get; }

    /// <summary>What the question that is being answered may still cost; whoever asks sets it.</summary>
    internal Effort Effort { get; set; } = Effort.Unbounded;

    /// <summary>The resources, in the order the program registers them.</summary>
    public IReadOnlyList<Resource> Resources => _resources.All;

    /// <summary>The resources that an expression creates.</summary>
    public IEnumerable<Resource> At(Site site)
    {
        if (!_bySite.TryGetValue(site.Unit, out var ofUnit))
            _bySite[site.Unit] = ofUnit = _byUnit.Value[site.Unit].ToLookup(r => r.Site.Span);
        return ofUnit[site.Span];
    }

    /// <summary>The resources that a file creates.</summary>
    public IEnumerable<Resource> In(ProgramUnit unit) => _byUnit.Value[unit];

    public IEnumerable<Copy> CopiesOf(Resource data) => _copies.Value.FindAll(data);

    internal NearCopies CopiesNear(Place place, Resource data) => _copies.Value.FindNear(data, place);

    internal IEnumerable<Resource> ExplicitProviders(string package) => _providersOf.Value[package];

    /// <summary>The places that are written out, and who is told them.</summary>
    internal WrittenPlaces WrittenPlaces => _writtenPlaces.Value;

    /// <summary>Whether a resource is at a place that has no known name.</summary>
    internal bool IsUsed(Place symbolic) => _usedPlaces.Value.Contains(symbolic);

    /// <summary>The NAT gateway a resource of AWS reaches S3 through; null for none that is certain.</summary>
    internal NatPath? NatPathOf(Resource compute) => _natPaths.Value.Find(compute);

    /// <summary>What has to be in the region of a resource: what it names, and what names it.</summary>
    internal IEnumerable<Resource> TiedTo(Resource resource) => _ties.Value.FindTied(resource);

    internal bool IsNamedIn(Resource resource, Resource other) => _ties.Value.AreBetween(other, resource);

    /// <summary>Whether a resource names another only in values for its code.</summary>
    internal bool IsOnlyToldOf(Resource resource, Resource other) => _ties.Value.IsOnlyToldOf(resource, other);

    internal Resource ResourceOf(Registration registration) => _resources[registration];

    public IEnumerable<DataLink> LinksOf(Resource compute) => _dataLinks.Value.FindAll(compute, new LinkQuestion(Effort));

    /// <summary>The links of a resource, and all that could have made one, with the reason why it did not.</summary>
    public LinkExplanation ExplainLinks(Resource resource)
    {
        var journal = new LinkJournal();
        return new LinkExplanation([.. _dataLinks.Value.FindAll(resource, new LinkQuestion(Effort, journal))], journal.Rejected);
    }

    /// <summary>The stores of the program that a resource names by texts.</summary>
    internal IEnumerable<NamedByText> NamedByTextIn(Resource resource) => _names.Value.ByTextIn(resource);

    internal DataEntry? EntryOf(Resource data) => _names.Value.EntryOf(data);

    internal IReadOnlyList<(Condition, Resource?)> ProvidersOf(Resource resource) =>
        [
            .. _providers
                .ProvidersOf(resource.Registration)
                .Select(p =>
                    (
                        p.Condition,
                        p.Provider is null ? null
                        : ReferenceEquals(p.Provider, resource.Registration) ? resource
                        : _resources[p.Provider]
                    )
                ),
        ];

    internal IReadOnlyList<(Condition, Place)> PlacesOf(Resource resource) => _placement.PlacesOf(resource);

    internal IReadOnlyList<(Condition, Place)> ProviderPlacesOf(Resource resource) => _placement.ProviderPlacesOf(resource);

    internal IReadOnlyList<(Condition, Place)> DefaultPlacesOf(Resource resource) => _placement.DefaultPlacesOf(resource);

    internal IReadOnlyList<(Condition, Place)> ServicePlacesOf(Resource resource) => _placement.ServicePlacesOf(resource);

    internal string? MlProofOf(Resource resource) => _proof.Find(resource);

    /// <summary>The images, machine types and accelerators that were looked at for a proof of machine learning.</summary>
    internal IReadOnlyList<MlSign> MlSignsOf(Resource resource) => _proof.FindSigns(resource);
}
