using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Graph;

/// <summary>
/// The resources of a program in one stack: where each lands, and what reads which data. Everything is computed on demand, since an editor
/// asks about one file of many. Several threads may ask at once; the order of questions does not change the answers.
/// </summary>
internal sealed class ResourceGraph : IResourceOwner
{
    private readonly ResourceProviders _providers;
    private readonly Placement _placement;
    private readonly WhenAsked<NamedData> _names;
    private readonly WhenAsked<DataLinks> _dataLinks;
    private readonly MlProof _proof;
    private readonly RegionalReferences _regional;
    private readonly ResourceTable _resources;
    private readonly ConcurrentDictionary<SourceFile, ILookup<Span, Resource>> _bySite = new();
    private readonly WhenAsked<Copies> _copies;
    private readonly WhenAsked<NatPaths> _natPaths;
    private readonly WhenAsked<Runners> _runners;
    private readonly WhenAsked<CoLocation> _coLocation;
    private readonly WhenAsked<ILookup<string, Resource>> _providersOf;
    private readonly WhenAsked<WrittenPlaces> _writtenPlaces;
    private readonly WhenAsked<HashSet<Place>> _usedPlaces;
    private readonly WhenAsked<IReadOnlyList<ProgramOutput>> _outputs;

    /// <summary>Creates the graph from what a program registers.</summary>
    /// <param name="run">The run.</param>
    /// <param name="context">The stack's configuration and environment in this run.</param>
    /// <param name="settings">The settings, for what the program does not say.</param>
    /// <param name="similar">A graph of a run that may be similar: before an edit, or in another stack. Null if there is none.</param>
    public ResourceGraph(RunRecord run, IProgramContext context, GravitySettings settings, ResourceGraph? similar = null)
    {
        Run = run;
        Context = context;
        Settings = settings;
        // A program that creates its stack itself also names it.
        var own = run.Registrations.Count > 0 ? run.Registrations[0].InlineContext : null;
        Stack = (own is not null && run.Registrations.All(r => r.InlineContext == own) ? own : context).StackName;
        _resources = new ResourceTable(run, settings, this, similar?._resources.Positions);
        _providers = new ResourceProviders(_resources, new ProviderResolution(context, settings));
        var references = new References(_resources, new ClusterObjects(_resources, _providers).Find);
        _placement = new Placement(_resources, _providers, references, settings);
        _names = new(_ => new NamedData(_resources, references, new StoreEndpoints(_resources, _placement), context, settings));
        _dataLinks = new(cancellation => new DataLinks(
            _resources,
            references,
            _names.Get(cancellation),
            new Grants(_resources, references, _names.Get(cancellation)),
            _placement
        ));
        _proof = new MlProof(_resources, references);
        _regional = new RegionalReferences(references);
        _copies = new(cancellation => new Copies(_resources, references, _placement, cancellation));
        _natPaths = new(_ => new NatPaths(_resources, references));
        _runners = new(_ => new Runners(_resources, references, _placement));
        _coLocation = new(cancellation => new CoLocation(_resources, references, _placement, cancellation));
        _providersOf = new(_ => Resources.Where(resource => resource.IsProvider).ToLookup(resource => resource.Package));
        _writtenPlaces = new(cancellation => new WrittenPlaces(_resources, _placement, cancellation));
        _outputs = new(cancellation =>
            new ProgramOutputs(
                references,
                _names.Get(cancellation),
                _dataLinks.Get(cancellation),
                _placement,
                _copies.Get(cancellation)
            ).FindAll(run.Outputs)
        );
        _usedPlaces = new(cancellation => new HashSet<Place>(
            Resources
                .SelectMany(resource => _placement.PlacesOf(resource, cancellation))
                .Select(p => p.Place)
                .Where(place => place.Kind == PlaceKind.Symbolic)
        ));
    }

    /// <summary>The stack's name; null for an evaluation that holds for any stack.</summary>
    public string? Stack { get; }

    /// <summary>The name of the Pulumi project; null if there is none.</summary>
    public string? Project => Context.ProjectName;

    /// <summary>The stack's configuration and environment.</summary>
    public IProgramContext Context { get; }

    /// <summary>The settings, for what the program does not say.</summary>
    public GravitySettings Settings { get; }

    /// <summary>The run it was made from.</summary>
    public RunRecord Run { get; }

    /// <summary>The resources, in the order the program registers them.</summary>
    public IReadOnlyList<Resource> Resources => _resources;

    /// <summary>What the outputs of the program's own stacks are to other programs.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<ProgramOutput> FindOutputs(CancellationToken cancellation) => _outputs.Get(cancellation);

    /// <summary>The outputs of other stacks that the program asks for.</summary>
    public IReadOnlyCollection<SymbolicStackOutput> AskedOutputs => Run.AskedOutputs;

    /// <summary>The resources that an expression creates.</summary>
    public IEnumerable<Resource> At(Site site)
    {
        if (!_bySite.TryGetValue(site.File, out var inFile))
            _bySite[site.File] = inFile = _resources.CreatedIn(site.File).ToLookup(r => r.Site.Span);
        return inFile[site.Span];
    }

    /// <summary>The resources that a file creates, or has a library create.</summary>
    public IEnumerable<Resource> In(SourceFile file) => _resources.EnteredIn(file);

    public IEnumerable<Copy> CopiesOf(Resource data) => _copies.Get().FindAll(data);

    /// <summary>The data of which a resource is a copy, or makes one.</summary>
    public IEnumerable<Resource> OriginalsOf(Resource copy) => _copies.Get().FindOriginals(copy);

    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    internal NearCopies CopiesNear(Place place, Resource data, CancellationToken cancellation = default) =>
        _copies.Get(cancellation).FindNear(data, place);

    internal IEnumerable<Resource> ExplicitProviders(string package) => _providersOf.Get()[package];

    /// <summary>The places of a resource that are written out in the source or the configuration.</summary>
    internal IReadOnlyList<(Condition Condition, Place Place)> WrittenPlacesOf(Resource resource) =>
        WrittenPlaces.FindAll(resource, _placement);

    /// <summary>The first resource with a place from the same text. Finding it takes the places of all resources.</summary>
    internal Resource FirstAt(Place written) => _writtenPlaces.Get().FirstAt(written);

    /// <summary>Whether any resource is at a symbolic place.</summary>
    internal bool IsUsed(Place symbolic) => _usedPlaces.Get().Contains(symbolic);

    /// <summary>The NAT gateway through which an AWS resource reaches S3; null unless it is certain.</summary>
    internal NatPath? NatPathOf(Resource compute) => _natPaths.Get().Find(compute);

    /// <summary>The input that makes the program run none of a resource; null if it may run.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    internal IdleCause? FindIdleCause(Resource compute, CancellationToken cancellation) =>
        _runners.Get(cancellation).FindIdleCause(compute, cancellation);

    /// <summary>The resources that must be in one region with a resource: those it names, and those that name it.</summary>
    internal IEnumerable<Resource> TiedTo(Resource resource) => _coLocation.Get().FindTied(resource);

    internal bool IsNamedIn(Resource resource, Resource other) => _coLocation.Get().AreBetween(other, resource);

    /// <summary>Whether a resource names another only in values that it passes to its code.</summary>
    internal bool IsOnlyToldOf(Resource resource, Resource other) => _coLocation.Get().IsOnlyToldOf(resource, other);

    /// <summary>The first resource of a type that the program registers.</summary>
    internal Resource FirstOfType(string token) => _resources.OfType(type => type == token).First();

    internal Resource ResourceOf(Registration registration) => _resources[registration];

    /// <summary>The data a resource works on.</summary>
    public IReadOnlyList<DataLink> LinksOf(Resource compute) => LinksOf(compute, Effort.Unbounded);

    /// <summary>The data a resource works on, as far as the effort allows.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    internal IReadOnlyList<DataLink> LinksOf(Resource compute, Effort effort) =>
        _dataLinks.Get(effort.Cancellation).FindAll(compute, new LinkQuestion(effort));

    /// <summary>The links of a resource, and the values that could have made one, each with the reason why it did not.</summary>
    public LinkExplanation ExplainLinks(Resource resource)
    {
        var journal = new LinkJournal();
        return new LinkExplanation(_dataLinks.Get().FindAll(resource, new LinkQuestion(Effort.Unbounded, journal)), journal.Rejected);
    }

    /// <summary>The program's stores that a resource names in texts.</summary>
    internal IReadOnlyList<NamedByText> NamedByTextIn(Resource resource) => _names.Get().ByTextIn(resource);

    /// <summary>The resources that a resource names where the cloud refuses something of another region.</summary>
    internal IReadOnlyList<(Condition Condition, Resource Named)> RegionalReferencesOf(Resource resource) => _regional.FindAll(resource);

    internal DataEntry? EntryOf(Resource data) => _names.Get().EntryOf(data);

    internal IReadOnlyList<(Condition, Resource?)> ProvidersOf(Resource resource) => _providers.Of(resource);

    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    internal IReadOnlyList<(Condition Condition, Place Place)> PlacesOf(Resource resource, CancellationToken cancellation = default) =>
        _placement.PlacesOf(resource, cancellation);

    internal IReadOnlyList<(Condition, Place)> ProviderPlacesOf(Resource resource) => _placement.ProviderPlacesOf(resource);

    internal IReadOnlyList<(Condition, Place)> DefaultPlacesOf(Resource resource) => _placement.DefaultPlacesOf(resource);

    internal IReadOnlyList<(Condition, Place)> ServicePlacesOf(Resource resource) => _placement.ServicePlacesOf(resource);

    internal string? MlProofOf(Resource resource) => _proof.Find(resource);

    /// <summary>The images, machine types and accelerators that were searched for proof of machine learning.</summary>
    internal IReadOnlyList<MlSign> MlSignsOf(Resource resource) => _proof.FindSigns(resource);
}
