namespace DataGravity.Catalog;

/// <summary>What a type of resource is to data gravity.</summary>
internal enum ResourceRole
{
    /// <summary>Neither data nor compute.</summary>
    Other,

    /// <summary>Holds data: it pulls.</summary>
    Data,

    /// <summary>Runs short code on events: what it is told of data may be a matter of a few bytes.</summary>
    Function,

    /// <summary>Runs code that is machine learning only where something proves it.</summary>
    Compute,

    /// <summary>Works through data, whatever it is given: queries, pipelines, scans.</summary>
    Processing,

    /// <summary>Runs machine learning, whatever it is given.</summary>
    MlCompute,
}

/// <summary>What kind of data a resource holds. Objects pull the most: they are what training reads by the terabyte.</summary>
internal enum DataKind
{
    None,

    /// <summary>Objects in a bucket or container.</summary>
    Objects,

    /// <summary>Files of a shared file system.</summary>
    Files,

    /// <summary>Blocks of a disk or volume.</summary>
    Disk,

    /// <summary>Rows or documents of a database.</summary>
    Database,

    /// <summary>Tables of a warehouse or data lake.</summary>
    Warehouse,

    /// <summary>Messages of a stream or queue.</summary>
    Stream,
    Cache,

    /// <summary>Documents or vectors of a search index.</summary>
    Index,
    Features,
    Models,

    /// <summary>Container images of a registry.</summary>
    Images,

    /// <summary>None: it answers requests, and what they cost is time.</summary>
    Inference,
}

/// <summary>What a resource does with the data an input names.</summary>
internal enum DataAccess
{
    Reads,
    Writes,

    /// <summary>Is told of it, in its environment, its command or a document: what it does with it, its code decides.</summary>
    Uses,
}

/// <summary>An input that names data.</summary>
/// <param name="Path">Schema path; <c>[]</c> any item, <c>{}</c> any value of a map, <c>**</c> any depth.</param>
/// <param name="Access">What is done with the data.</param>
/// <param name="MustBeNear">Whether the vendor refuses data in another region here.</param>
internal sealed record DataPath(string Path, DataAccess Access, bool MustBeNear)
{
    public IReadOnlyList<string> Steps { get; } = Path.Split('.');

    /// <summary>The input it begins in; null where that may be any.</summary>
    public string? Input { get; } = Path.StartsWith("**", StringComparison.Ordinal) ? null : Path.Split('.', '[', '{')[0];
}

/// <summary>Where a resource lands when it is not told.</summary>
internal enum PlaceFallback
{
    /// <summary>Nowhere: the input is required.</summary>
    None,
    ProviderRegion,

    /// <summary>The zone of its provider, never its region: Google's zonal resources.</summary>
    ProviderZone,

    /// <summary>The cluster whose credentials its provider has: Kubernetes objects.</summary>
    Cluster,
}

/// <summary>What the catalog knows of a type of resource. <see cref="ResourceCatalog"/> tells the form it is written in.</summary>
/// <param name="Token">The Pulumi type token.</param>
/// <param name="Cloud">The cloud it lives in: <c>aws</c>, <c>gcp</c>, <c>azure</c>.</param>
/// <param name="Noun">What people call it: <c>SageMaker model</c>.</param>
/// <param name="Role">What it is to data gravity.</param>
internal sealed record ResourceKind(string Token, string Cloud, string Noun, ResourceRole Role)
{
    public DataKind Holds { get; init; }

    /// <summary>Inputs that fix its place, most specific first.</summary>
    public IReadOnlyList<string> PlaceInputs { get; init; } = [];

    /// <summary>Inputs that name the resource it lives with.</summary>
    public IReadOnlyList<DataPath> LivesWith { get; init; } = [];

    /// <summary>
    /// The service's own default place, whatever the provider says: BigQuery's <c>US</c>, or <c>global</c>; null for none.
    /// </summary>
    public string? DefaultPlace { get; init; }

    /// <summary>Where it lands when no input, other resource or service default says so.</summary>
    public PlaceFallback Fallback { get; init; }

    /// <summary>Inputs that name further places where its data can be read.</summary>
    public IReadOnlyList<DataPath> AlsoIn { get; init; } = [];

    /// <summary>Inputs that say the redundancy: with Azure's <c>RAGRS</c> and <c>RAGZRS</c> the paired region can be read.</summary>
    public IReadOnlyList<DataPath> PairedBy { get; init; } = [];

    /// <summary>Inputs that name data it works on.</summary>
    public IReadOnlyList<DataPath> DataPaths { get; init; } = [];

    /// <summary>What the vendor says of the paths that must be near, as the end of a message; null where there are none.</summary>
    public string? VendorRule { get; init; }

    /// <summary>Outputs by which others name it.</summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Inputs that name images: containers, or machine images.</summary>
    public IReadOnlyList<DataPath> Images { get; init; } = [];

    /// <summary>Inputs that name machine types.</summary>
    public IReadOnlyList<DataPath> Machines { get; init; } = [];

    /// <summary>Inputs that ask for accelerators.</summary>
    public IReadOnlyList<DataPath> Accelerators { get; init; } = [];

    /// <summary>Inputs that name who it acts as: roles, profiles, service accounts.</summary>
    public IReadOnlyList<DataPath> ActsAs { get; init; } = [];

    /// <summary>Inputs that name the definitions it runs: what those work on, it works on.</summary>
    public IReadOnlyList<DataPath> Runs { get; init; } = [];

    /// <summary>Inputs that name the machines or cluster it runs on.</summary>
    public IReadOnlyList<DataPath> RunsOn { get; init; } = [];

    /// <summary>Inputs that say how many of it run: with zero, nothing reads anything.</summary>
    public IReadOnlyList<DataPath> Sizes { get; init; } = [];

    /// <summary>Inputs that, where given, make a website of a store: of the one they name, or of the resource itself.</summary>
    public IReadOnlyList<DataPath> Serves { get; init; } = [];

    /// <summary>Whether it is a Kubernetes cluster: objects land where it is.</summary>
    public bool IsCluster { get; init; }

    /// <summary>Inputs that set its physical name, by which texts name it: <c>s3://name/…</c>.</summary>
    public IReadOnlyList<DataPath> NamedBy { get; init; } = [];

    /// <summary>Inputs of a grant: policies, or the resources they open.</summary>
    public IReadOnlyList<DataPath> Grants { get; init; } = [];

    /// <summary>Inputs of a grant that name who gets it.</summary>
    public IReadOnlyList<DataPath> GrantedTo { get; init; } = [];

    /// <summary>Inputs of a grant that name the cloud's role it gives.</summary>
    public IReadOnlyList<DataPath> GrantedRoles { get; init; } = [];

    /// <summary>Inputs of a replication that name the original.</summary>
    public IReadOnlyList<DataPath> CopiesFrom { get; init; } = [];

    /// <summary>Inputs of a replication that name the copy.</summary>
    public IReadOnlyList<DataPath> CopiesTo { get; init; } = [];

    /// <summary>Whether it runs anything.</summary>
    public bool IsCompute => Role is ResourceRole.Function or ResourceRole.Compute or ResourceRole.Processing or ResourceRole.MlCompute;
}
