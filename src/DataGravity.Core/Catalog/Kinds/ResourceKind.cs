namespace DataGravity.Catalog;

/// <summary>The part that a type of resource plays in data gravity.</summary>
internal enum ResourceRole
{
    /// <summary>Neither data nor compute.</summary>
    Other,

    /// <summary>Holds data, which should have its compute near.</summary>
    Data,

    /// <summary>Runs short code on events. It may need only a few bytes of the data it is given.</summary>
    Function,

    /// <summary>Runs any code. It counts as machine learning only if something proves it.</summary>
    Compute,

    /// <summary>Always works through data: queries, pipelines, scans.</summary>
    Processing,

    /// <summary>Always runs machine learning.</summary>
    MlCompute,
}

/// <summary>Where a resource lands when no input places it.</summary>
internal enum PlaceFallback
{
    /// <summary>Nowhere, since the input is required.</summary>
    None,
    ProviderRegion,

    /// <summary>Its provider's zone, never the region: Google's zonal resources.</summary>
    ProviderZone,

    /// <summary>The cluster or workspace that its provider has credentials for: Kubernetes objects, Databricks clusters.</summary>
    Cluster,
}

/// <summary>What the catalog knows of a type of resource. <see cref="Clauses"/> lists what fills it.</summary>
/// <param name="Token">The Pulumi type token.</param>
/// <param name="Cloud">The cloud it lives in: <c>aws</c>, <c>gcp</c>, <c>azure</c>.</param>
/// <param name="Noun">What people call it: <c>SageMaker model</c>.</param>
/// <param name="Role">The part it plays in data gravity.</param>
internal sealed record ResourceKind(string Token, string Cloud, string Noun, ResourceRole Role)
{
    /// <summary>How many meanings there are. <see cref="InputMeaning.SharesThrough"/> is the last.</summary>
    internal const int Meanings = (int)InputMeaning.SharesThrough + 1;

    // The inputs by their meaning. One property with a setter for each meaning would make each start of a compiler compile some 40 more
    // methods.
    private DataPath[]?[] Named { get; init; } = new DataPath[]?[Meanings];

    public DataKind Holds { get; init; }

    /// <summary>Inputs that fix its place, most specific first. Its data is at all places that a list names.</summary>
    public IReadOnlyList<string> PlaceInputs { get; init; } = [];

    /// <summary>Inputs that mark the primary in such a list.</summary>
    public IReadOnlyList<DataPath> Primary => Of(InputMeaning.Primary);

    /// <summary>Inputs that name the resource it lives with.</summary>
    public IReadOnlyList<DataPath> LivesWith => Of(InputMeaning.LivesWith);

    /// <summary>Inputs that name the stores behind it. What reads it is served by the nearest.</summary>
    public IReadOnlyList<DataPath> BackedBy => Of(InputMeaning.BackedBy);

    /// <summary>The service's own default place, whatever the provider's: BigQuery's <c>US</c>, or <c>global</c>; null for none.</summary>
    public string? DefaultPlace { get; init; }

    /// <summary>The file and line of the settings that name the default place; null if the service has it by itself.</summary>
    public string? DefaultPlaceFrom { get; init; }

    /// <summary>Where it lands if no input, no other resource and no default of the service places it.</summary>
    public PlaceFallback Fallback { get; init; }

    /// <summary>Inputs that name further places where its data can be read.</summary>
    public IReadOnlyList<DataPath> AlsoIn => Of(InputMeaning.AlsoIn);

    /// <summary>Inputs that set the redundancy. With Azure's <c>RAGRS</c> and <c>RAGZRS</c>, the paired region can be read.</summary>
    public IReadOnlyList<DataPath> PairedBy => Of(InputMeaning.PairedBy);

    /// <summary>Inputs that name data it works on.</summary>
    public IReadOnlyList<DataPath> DataPaths => Of(InputMeaning.DataPaths);

    /// <summary>The vendor's rules about the paths that must be near; empty if there are none.</summary>
    public IReadOnlyList<VendorRule> VendorRules { get; init; } = [];

    /// <summary>Inputs without which the vendor refuses nothing; empty if it always refuses.</summary>
    public IReadOnlyList<DataPath> RefusedWith => Of(InputMeaning.RefusedWith);

    /// <summary>Outputs by which other resources name it.</summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Inputs that name images: containers, or machine images.</summary>
    public IReadOnlyList<DataPath> Images => Of(InputMeaning.Images);

    /// <summary>Inputs that name machine types.</summary>
    public IReadOnlyList<DataPath> Machines => Of(InputMeaning.Machines);

    /// <summary>Inputs that ask for accelerators.</summary>
    public IReadOnlyList<DataPath> Accelerators => Of(InputMeaning.Accelerators);

    /// <summary>Inputs that name the identity it acts as: roles, profiles, service accounts.</summary>
    public IReadOnlyList<DataPath> ActsAs => Of(InputMeaning.ActsAs);

    /// <summary>Inputs that name the definitions it runs. It works on whatever these work on.</summary>
    public IReadOnlyList<DataPath> Runs => Of(InputMeaning.Runs);

    /// <summary>Inputs that name the workspace whose data it works on, wherever that workspace is.</summary>
    public IReadOnlyList<DataPath> WorksThrough => Of(InputMeaning.WorksThrough);

    /// <summary>Inputs that name the machines or cluster it runs on.</summary>
    public IReadOnlyList<DataPath> RunsOn => Of(InputMeaning.RunsOn);

    /// <summary>Inputs that set how many of it run. If none runs, nothing is read.</summary>
    public IReadOnlyList<DataPath> Sizes => Of(InputMeaning.Sizes);

    /// <summary>Inputs that stop it, if they are true or say so.</summary>
    public IReadOnlyList<DataPath> StoppedBy => Of(InputMeaning.StoppedBy);

    /// <summary>Inputs that turn a store into a website: the store they name, or the resource itself.</summary>
    public IReadOnlyList<DataPath> Serves => Of(InputMeaning.Serves);

    /// <summary>Whether it is a Kubernetes cluster or a Databricks workspace. What a provider creates in it lands where it is.</summary>
    public bool IsCluster { get; init; }

    /// <summary>Whether its data is only where its copies are: a cluster that consists of data centers.</summary>
    public bool IsOnlyCopies { get; init; }

    /// <summary>Whether only a resource that names it runs it. Without one, nothing is read.</summary>
    public bool IsScript { get; init; }

    /// <summary>Inputs that set its physical name. Texts name it by that: <c>s3://name/…</c>.</summary>
    public IReadOnlyList<DataPath> NamedBy => Of(InputMeaning.NamedBy);

    /// <summary>Inputs of a grant that name policies, or the resources these open.</summary>
    public IReadOnlyList<DataPath> Grants => Of(InputMeaning.Grants);

    /// <summary>Inputs of a grant that name who gets access.</summary>
    public IReadOnlyList<DataPath> GrantedTo => Of(InputMeaning.GrantedTo);

    /// <summary>Inputs of a grant that name the role it gives, one that the cloud defines.</summary>
    public IReadOnlyList<DataPath> GrantedRoles => Of(InputMeaning.GrantedRoles);

    /// <summary>Inputs of a replication that name the original.</summary>
    public IReadOnlyList<DataPath> CopiesFrom => Of(InputMeaning.CopiesFrom);

    /// <summary>Inputs of a replication that name the copy.</summary>
    public IReadOnlyList<DataPath> CopiesTo => Of(InputMeaning.CopiesTo);

    /// <summary>Inputs that filter what a replication copies, or switch it off. Its copy is whole where they leave nothing out.</summary>
    public IReadOnlyList<DataPath> CopiesUnless => Of(InputMeaning.CopiesUnless);

    /// <summary>The kind of data of which it copies every store in its region; none if it does not.</summary>
    public DataKind CopiesAll { get; init; }

    /// <summary>Inputs that name the regions with these copies.</summary>
    public IReadOnlyList<DataPath> CopiesToRegions => Of(InputMeaning.CopiesToRegions);

    /// <summary>Inputs that set what the names of the copied stores begin with. Where none is given, all are copied.</summary>
    public IReadOnlyList<DataPath> CopiesNamed => Of(InputMeaning.CopiesNamed);

    /// <summary>Inputs that name a group whose members all hold the same data: a global database and its clusters.</summary>
    public IReadOnlyList<DataPath> SharesThrough => Of(InputMeaning.SharesThrough);

    /// <summary>Adds inputs of a meaning.</summary>
    public ResourceKind With(InputMeaning meaning, DataPath[] paths)
    {
        var named = (DataPath[]?[])Named.Clone();
        named[(int)meaning] = [.. Of(meaning), .. paths];
        return this with { Named = named };
    }

    /// <summary>Inputs of a meaning.</summary>
    internal IReadOnlyList<DataPath> Of(InputMeaning meaning) => Named[(int)meaning] ?? [];

    /// <summary>The vendor's rule about a path; null if the path may name something of another region.</summary>
    public VendorRule? RuleOf(DataPath path) =>
        path.MustBeNear
            ? VendorRules.FirstOrDefault(rule => rule.IsAboutImages == Images.Contains(path)) ?? VendorRules.FirstOrDefault()
            : null;

    /// <summary>Whether it runs anything.</summary>
    public bool IsCompute => Role is ResourceRole.Function or ResourceRole.Compute or ResourceRole.Processing or ResourceRole.MlCompute;
}
