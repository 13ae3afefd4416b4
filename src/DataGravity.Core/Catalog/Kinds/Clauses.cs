namespace DataGravity.Catalog;

/// <summary>What follows the words of a clause.</summary>
internal enum ClauseContent
{
    Nothing,
    Text,

    /// <summary>Schema paths. <see cref="DataPath"/> explains their form.</summary>
    Paths,
}

/// <summary>A clause of a kind: one line of a block in a <c>.kinds</c> file, or one key of <c>resources:</c> in DataGravity.yaml.</summary>
/// <param name="words">The words that it begins with.</param>
/// <param name="content">What follows them.</param>
/// <param name="meaning">What it tells, as the end of a sentence: for paths, what the inputs do.</param>
/// <param name="apply">Adds what it tells to a kind. It receives the text after the words.</param>
internal sealed class Clause(string words, ClauseContent content, string meaning, Func<ResourceKind, string, ResourceKind> apply)
{
    public string Words { get; } = words;

    public ClauseContent Content { get; } = content;

    public string Meaning { get; } = meaning;

    public Func<ResourceKind, string, ResourceKind> Apply { get; } = apply;

    /// <summary>The key in DataGravity.yaml.</summary>
    public string Key => Words.Replace(' ', '-');
}

/// <summary>
/// The clauses that describe a type of resource. The files of the catalog, DataGravity.yaml, its schema and its page all follow this table.
/// </summary>
/// <remarks>Clauses take effect in the order of the table, so of two roles the later one counts.</remarks>
internal static class Clauses
{
    public static IReadOnlyList<Clause> All { get; } =
    [
        Text("noun", "what people call it", (kind, text) => kind with { Noun = text }),
        Text("data", "what it holds", (kind, text) => kind with { Role = ResourceRole.Data, Holds = DataKindOf(text) }),
        Role("function", "it runs short code on events", ResourceRole.Function),
        Role("compute", "it runs any code", ResourceRole.Compute),
        Role("processing", "it always works through data", ResourceRole.Processing),
        Role("ml", "it always runs machine learning", ResourceRole.MlCompute),
        new(
            "cluster",
            ClauseContent.Nothing,
            "it is a Kubernetes cluster or a Databricks workspace",
            (kind, _) => kind with { IsCluster = true }
        ),
        new(
            "script",
            ClauseContent.Nothing,
            "it is a part of what names it, and nothing else runs it",
            (kind, _) => kind with { IsScript = true }
        ),
        new("only copies", ClauseContent.Nothing, "its data is only where its copies are", (kind, _) => kind with { IsOnlyCopies = true }),
        new(
            "in",
            ClauseContent.Paths,
            "set its region or zone, most specific first; its data can be read at each place that a list names (`clusters[].zone`)",
            (kind, text) => kind with { PlaceInputs = [.. kind.PlaceInputs, .. Split(text)] }
        ),
        Paths("primary", "mark the primary in such a list, where they are 0 or true; without them it is the first", InputMeaning.Primary),
        Paths("with", "name the resource it lives with", InputMeaning.LivesWith),
        Paths("backed by", "name the stores behind it, of which its name reads the nearest", InputMeaning.BackedBy),
        Text("at", "its place if no input says so", (kind, text) => kind with { DefaultPlace = text }),
        Text(
            "follows",
            "what places it without inputs: the region or the zone of its provider, or the cluster",
            (kind, text) => kind with { Fallback = FallbackOf(text) }
        ),
        Paths("also in", "name further places where its data can be read", InputMeaning.AlsoIn),
        Paths("paired by", "set the redundancy, which may make its data readable in Azure's paired region", InputMeaning.PairedBy),
        Data("must read", "name data it reads, if the data has to be in its region", DataAccess.Reads, mustBeNear: true),
        Data("reads", "name data it reads", DataAccess.Reads),
        Data("must write", "name data it writes, if the data has to be in its region", DataAccess.Writes, mustBeNear: true),
        Data("writes", "name data it writes", DataAccess.Writes),
        Data("uses", "may name data: environment, commands, documents", DataAccess.Uses),
        Images("must image", "name images, if the images have to be in its region", mustBeNear: true),
        Images("image", "name images, which can prove machine learning", mustBeNear: false),
        Text(
            "rule",
            "the vendor's rule about what has to be near, as the end of a message",
            (kind, text) => kind with { VendorRules = VendorRule.FindAll(text) }
        ),
        Paths("only if", "are given where the vendor refuses; without them it refuses nothing", InputMeaning.RefusedWith),
        new(
            "known by",
            ClauseContent.Paths,
            "name it; outputs that name it are listed here, too",
            (kind, text) => kind with { Identities = [.. kind.Identities, .. Split(text)] }
        ),
        Paths("named by", "set its physical name", InputMeaning.NamedBy),
        Paths("serves", "make a website of the store they name, or of the resource itself", InputMeaning.Serves),
        Paths("machine", "name machine types, which can prove machine learning", InputMeaning.Machines),
        // For a map, the keys ask for accelerators too, not only the values: `nvidia.com/gpu`.
        new(
            "accelerator",
            ClauseContent.Paths,
            "ask for accelerators, which proves machine learning",
            (kind, text) => kind.With(InputMeaning.Accelerators, Array.ConvertAll(PathsOf(text), WithKeys))
        ),
        Paths("as", "name the role or account that it acts as", InputMeaning.ActsAs),
        Paths("runs", "name the definitions it runs: it works on whatever these work on", InputMeaning.Runs),
        Paths("through", "name the workspace whose data it works on, even if that has a place of its own", InputMeaning.WorksThrough),
        Paths("on", "name the machines or cluster it runs on", InputMeaning.RunsOn),
        Paths("size", "set how many of it run", InputMeaning.Sizes),
        Paths("stopped by", "stop it, if they are true, or say TERMINATED, STOPPED or SUSPENDED", InputMeaning.StoppedBy),
        Paths("grants", "name policies, or what they open", InputMeaning.Grants),
        Paths("to", "name who gets access", InputMeaning.GrantedTo),
        Paths("allows", "name the role that is given", InputMeaning.GrantedRoles),
        Paths("copies", "name the original of a replication", InputMeaning.CopiesFrom),
        Paths("into", "name the copy of a replication; without them it is where the replication is", InputMeaning.CopiesTo),
        Paths(
            "copies unless",
            "filter what a replication copies, or switch it off; any value but an empty one, `/`, true and Enabled does",
            InputMeaning.CopiesUnless
        ),
        Text(
            "copies all",
            "the kind of data of which it copies every store in its region",
            (kind, text) => kind with { CopiesAll = DataKindOf(text) }
        ),
        Paths("into regions", "name the regions with these copies", InputMeaning.CopiesToRegions),
        Paths("only named", "set what the names of the copied stores begin with; without them it copies all", InputMeaning.CopiesNamed),
        Paths("shares", "name a group whose members all hold the same data", InputMeaning.SharesThrough),
    ];

    private static readonly Dictionary<string, Clause> s_byWords = All.ToDictionary(clause => clause.Words, StringComparer.Ordinal);

    private static readonly string[] s_fallbacks = ["region", "zone", "cluster"];

    /// <summary>The words of which one follows those of a clause. Null if any text does.</summary>
    public static IReadOnlyList<string>? ChoicesOf(Clause clause) =>
        clause.Words switch
        {
            "follows" => s_fallbacks,
            "copies all" => DataKinds.Words,
            _ => null,
        };

    /// <summary>Finds the clause that a line begins with: two words before one. Returns null if there is none.</summary>
    public static Clause? Find(string line)
    {
        var first = line.IndexOf(' ');
        if (first < 0)
            return s_byWords.TryGetValue(line, out var flag) ? flag : null;
        var second = line.IndexOf(' ', first + 1);
        return
            s_byWords.TryGetValue(second < 0 ? line : line.Substring(0, second), out var clause)
            || s_byWords.TryGetValue(line.Substring(0, first), out clause)
            ? clause
            : null;
    }

    private static Clause Text(string words, string meaning, Func<ResourceKind, string, ResourceKind> apply) =>
        new(words, ClauseContent.Text, meaning, apply);

    private static Clause Role(string words, string meaning, ResourceRole role) =>
        new(words, ClauseContent.Nothing, meaning, (kind, _) => kind with { Role = role });

    private static Clause Paths(
        string words,
        string meaning,
        InputMeaning inputs,
        DataAccess access = DataAccess.Reads,
        bool mustBeNear = false
    ) => new(words, ClauseContent.Paths, meaning, (kind, text) => kind.With(inputs, PathsOf(text, access, mustBeNear)));

    private static Clause Data(string words, string meaning, DataAccess access, bool mustBeNear = false) =>
        Paths(words, meaning, InputMeaning.DataPaths, access, mustBeNear);

    private static Clause Images(string words, string meaning, bool mustBeNear) =>
        Paths(words, meaning, InputMeaning.Images, mustBeNear: mustBeNear);

    private static DataPath[] PathsOf(string text, DataAccess access = DataAccess.Reads, bool mustBeNear = false) =>
        Array.ConvertAll(Split(text), path => new DataPath(path, access, mustBeNear));

    private static DataPath WithKeys(DataPath path) =>
        path.Path.EndsWith("{}", StringComparison.Ordinal)
            ? new DataPath(path.Path.Substring(0, path.Path.Length - 2), path.Access, path.MustBeNear)
            : path;

    private static DataKind DataKindOf(string word) => DataKinds.Find(word) ?? throw new FormatException($"'{word}' is not a kind of data");

    private static PlaceFallback FallbackOf(string word) =>
        word switch
        {
            "region" => PlaceFallback.ProviderRegion,
            "zone" => PlaceFallback.ProviderZone,
            "cluster" => PlaceFallback.Cluster,
            _ => throw new FormatException($"nothing follows '{word}'"),
        };

    private static string[] Split(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
