using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Program;

namespace DataGravity.Graph;

/// <summary>A resource of the program, placed and classified.</summary>
public sealed class Resource
{
    private readonly ResourceGraph _graph;

    internal Resource(Registration registration, ResourceGraph graph)
    {
        _graph = graph;
        Registration = registration;
        Kind = ResourceCatalog.Find(registration.Token);
    }

    /// <summary>What the program registered.</summary>
    public Registration Registration { get; }

    /// <summary>The provider it uses on each path; null for the default one, itself where nobody knows which.</summary>
    public IReadOnlyList<(Condition Condition, Resource? Provider)> Providers => _graph.ProvidersOf(this);

    /// <summary>The explicit providers its own option names; of a component none, which only hands down what it is given.</summary>
    public IEnumerable<(Condition Condition, Resource Provider)> GivenProviders => Registration is { Kind: RegistrationKind.Custom, Provider: { } given }
        ? given.Alternatives().Where(a => a.Value is ResourceReference { Resource.Kind: RegistrationKind.Provider })
            .Select(a => (a.Condition, _graph.ResourceOf(((ResourceReference)a.Value).Resource)))
        : [];

    /// <summary>What the catalog knows of its type; null for a type it does not hold.</summary>
    public ResourceKind? Kind { get; }

    /// <summary>The Pulumi type token.</summary>
    public string Token => Registration.Token;

    /// <summary>The package: <c>aws</c>, <c>gcp</c>.</summary>
    public string Package => ResourceCatalog.PackageOf(Token);

    /// <summary>The cloud: <c>aws</c>, <c>gcp</c>, <c>azure</c>; for a package of no known cloud the package.</summary>
    public string Cloud => Clouds.OfPackage(Package);

    /// <summary>The logical name, as far as it is known.</summary>
    public string Name => Registration.Name.ToString() ?? "";

    /// <summary>The <c>new</c> expression that creates it.</summary>
    public Site Site => Registration.Site;

    /// <summary>Whether the program only names it: it has no site.</summary>
    public bool IsExternal => Registration.Kind == RegistrationKind.External;

    /// <summary>When it exists.</summary>
    public Condition Condition => Registration.Condition;

    /// <summary>Where it lands, each place under the condition that puts it there.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> Places => _graph.PlacesOf(this);

    /// <summary>
    /// Of compute: what shows that it runs machine learning, such as <c>runs tensorflow-training</c>; empty where
    /// its type says it, null where nothing does.
    /// </summary>
    public string? MlProof => _graph.MlProofOf(this);

    /// <summary>Whether it holds data, and one of its outputs, or the resource itself, names that.</summary>
    internal bool IsNamedBy(string output) => Kind is { Holds: not DataKind.None } kind
        && (output.Length == 0 || kind.Identities.Any(identity => output == identity || output.StartsWith(identity + ".", StringComparison.Ordinal)));

    /// <summary>Noun and name, as a message says it: <c>S3 bucket 'artifacts'</c>.</summary>
    public override string ToString() => $"{Kind?.Noun ?? Token} '{Name}'";
}
