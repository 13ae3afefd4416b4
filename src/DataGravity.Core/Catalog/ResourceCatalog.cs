using System.Collections.Concurrent;

namespace DataGravity.Catalog;

/// <summary>
/// The resource types DataGravity knows, by Pulumi type token. The tables are text, one line per type. The first look-up in a package
/// indexes its lines; a line is parsed when its type is first met. So types that a program does not use cost nothing.
/// </summary>
/// <remarks>
/// A line is <c>token | noun | clause | clause …</c>. Each clause occurs at most once. The words after its first word are schema
/// paths (<c>[]</c> any item, <c>{}</c> any value of a map, <c>**</c> any depth). The clauses are:
/// <list type="bullet">
/// <item>role: <c>data objects</c> (or files, disk, database, warehouse, stream, cache, index, features, models, images, inference),
/// <c>ml</c>, <c>processing</c>, <c>compute</c> or <c>function</c>. Without one, the type has no role. A type that holds data and
/// computes has two;</item>
/// <item>place, tried in this order: <c>in a b</c> inputs that fix it; <c>with a</c> inputs that name the resource it lives with;
/// <c>at US</c> the service's default; <c>follows region</c> or <c>follows zone</c> the provider's, <c>follows cluster</c> the
/// Kubernetes cluster's. If all of these are missing, the place is unknown;</item>
/// <item><c>also in a</c>: inputs that name further places where its data can be read; <c>paired by a</c>: inputs that set the
/// redundancy, which may make the data readable in Azure's paired region;</item>
/// <item><c>reads a</c>, <c>writes a</c>: inputs that name data; <c>uses a</c>: environment, commands and documents that may name
/// some;</item>
/// <item><c>must read a</c>, <c>must write a</c>, <c>must image a</c>: the vendor refuses data or images in another region; <c>rule a</c>: the
/// vendor's rules about these, by their names in the table of vendor rules; <c>only if a</c>: inputs without which the vendor refuses nothing;</item>
/// <item><c>known by a</c>: outputs that name it; <c>named by a</c>: inputs that set its physical name;</item>
/// <item><c>serves a</c>: inputs that turn the store they name, or the resource itself, into a website;</item>
/// <item><c>cluster</c>: it is a Kubernetes cluster or a Databricks workspace;</item>
/// <item><c>image a</c>, <c>machine a</c>, <c>accelerator a</c>: inputs that can prove machine learning. Machines and accelerators
/// are not offered everywhere;</item>
/// <item><c>as a</c>: the identity it acts as; <c>runs a</c>: the definitions it runs; <c>through a</c>: the workspace whose data it
/// works on, even if that has a place of its own; <c>on a</c>: the machines or cluster it runs on; <c>size a</c>: how many of it run;
/// </item>
/// <item><c>grants a</c>, <c>to a</c>: policies or opened resources, and who gets access; <c>allows a</c>: the role they get;</item>
/// <item><c>copies a</c>, <c>into a</c>: the original of a replication, and the copy. Without <c>into</c>, the copy is where the
/// replication is.</item>
/// </list>
/// </remarks>
internal static class ResourceCatalog
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> s_lines = new();
    private static readonly ConcurrentDictionary<string, string> s_packages = new();
    private static readonly ConcurrentDictionary<string, ResourceKind?> s_kinds = new();

    /// <summary>What the catalog knows of a type; null if it does not list the type.</summary>
    public static ResourceKind? Find(string token) =>
        s_kinds.GetOrAdd(token, t => LinesOf(PackageOf(t)).TryGetValue(Current(t), out var line) ? Parse(line) : null);

    /// <summary>All tokens in the catalog.</summary>
    public static IEnumerable<string> Tokens => ResourceTables.Packages.SelectMany(package => LinesOf(package).Keys);

    /// <summary>The package of a token: <c>aws</c> of <c>aws:s3/bucket:Bucket</c>.</summary>
    public static string PackageOf(string token) => s_packages.GetOrAdd(token, FindPackage);

    private static string FindPackage(string token)
    {
        // In the token of a provider itself, the package comes last.
        const string Providers = "pulumi:providers:";
        return token.StartsWith(Providers, StringComparison.Ordinal)
            ? token.Substring(Providers.Length)
            : token.Substring(0, Math.Max(0, token.IndexOf(':')));
    }

    /// <summary>
    /// A token as today's packages spell it. Azure Native's modules once carried versions
    /// (<c>azure-native:storage/v20230101:StorageAccount</c>), and until version 3 its Cosmos DB was called <c>documentdb</c>.
    /// </summary>
    public static string Current(string token)
    {
        const string Azure = "azure-native:";
        if (!token.StartsWith(Azure, StringComparison.Ordinal) || token.Split(':') is not [_, var module, var name])
            return token;
        var slash = module.IndexOf('/');
        // Only a date follows such a `v`. No regular expression here: it would be the first one of the analysis, and starting up is costly.
        if (slash > 0 && module.Length > slash + 2 && module[slash + 1] == 'v' && char.IsDigit(module[slash + 2]))
            module = module.Substring(0, slash);
        return $"{Azure}{(module == "documentdb" ? "cosmosdb" : module)}:{name}";
    }

    private static IReadOnlyDictionary<string, string> LinesOf(string package) => s_lines.GetOrAdd(package, Index);

    private static Dictionary<string, string> Index(string package)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in ResourceTables.ReadLines(package))
        {
            var start = 0;
            while (start < table.Length)
            {
                var end = table.IndexOf('\n', start);
                if (end < 0)
                    end = table.Length;
                var bar = table.IndexOf(" |", start, end - start, StringComparison.Ordinal);
                if (bar > 0)
                    lines.Add(table.Substring(start, bar - start), table.Substring(start, end - start));
                start = end + 1;
            }
        }
        return lines;
    }

    /// <summary>The kind of data that a word of the tables stands for; null for an unknown word.</summary>
    internal static DataKind? DataKindOf(string word) =>
        word switch
        {
            "objects" => DataKind.Objects,
            "files" => DataKind.Files,
            "disk" => DataKind.Disk,
            "database" => DataKind.Database,
            "warehouse" => DataKind.Warehouse,
            "stream" => DataKind.Stream,
            "cache" => DataKind.Cache,
            "index" => DataKind.Index,
            "features" => DataKind.Features,
            "models" => DataKind.Models,
            "images" => DataKind.Images,
            "inference" => DataKind.Inference,
            _ => null,
        };

    /// <summary>Reads a line of the tables, or another line of the same form.</summary>
    internal static ResourceKind Parse(string line)
    {
        var clauses = line.Split('|').Select(c => c.Trim()).ToArray();
        string? Clause(string word) =>
            clauses
                .Skip(2)
                .FirstOrDefault(c => c == word || c.StartsWith(word + " ", StringComparison.Ordinal))
                ?.Substring(word.Length)
                .Trim();
        string[] Words(string word) => Clause(word)?.Split([' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        DataPath[] Paths(string word, DataAccess access = DataAccess.Reads, bool mustBeNear = false) =>
            [.. Words(word).Select(path => new DataPath(path, access, mustBeNear))];

        var holds = Clause("data");
        return new ResourceKind(
            clauses[0],
            Clouds.OfPackage(PackageOf(clauses[0])),
            clauses[1],
            Clause("ml") is not null ? ResourceRole.MlCompute
                : Clause("processing") is not null ? ResourceRole.Processing
                : Clause("compute") is not null ? ResourceRole.Compute
                : Clause("function") is not null ? ResourceRole.Function
                : holds is not null ? ResourceRole.Data
                : ResourceRole.Other
        )
        {
            Holds = holds is null ? DataKind.None : DataKindOf(holds) ?? throw new FormatException($"'{holds}' is not a kind of data"),
            PlaceInputs = Words("in"),
            LivesWith = Paths("with"),
            DefaultPlace = Clause("at"),
            Fallback = Clause("follows") switch
            {
                "region" => PlaceFallback.ProviderRegion,
                "zone" => PlaceFallback.ProviderZone,
                "cluster" => PlaceFallback.Cluster,
                _ => PlaceFallback.None,
            },
            AlsoIn = Paths("also in"),
            PairedBy = Paths("paired by"),
            DataPaths =
            [
                .. Paths("must read", DataAccess.Reads, mustBeNear: true),
                .. Paths("reads"),
                .. Paths("must write", DataAccess.Writes, mustBeNear: true),
                .. Paths("writes", DataAccess.Writes),
                .. Paths("uses", DataAccess.Uses),
            ],
            VendorRules = Clause("rule") is { } rule ? VendorRule.FindAll(rule) : [],
            RefusedWith = Paths("only if"),
            Identities = Words("known by"),
            Images = [.. Paths("must image", mustBeNear: true), .. Paths("image")],
            Machines = Paths("machine"),
            // For a map, the keys ask for accelerators too, not only the values: `nvidia.com/gpu`.
            Accelerators =
            [
                .. Paths("accelerator")
                    .Select(path =>
                        path.Path.EndsWith("{}", StringComparison.Ordinal)
                            ? new DataPath(path.Path.Substring(0, path.Path.Length - 2), path.Access, false)
                            : path
                    ),
            ],
            ActsAs = Paths("as"),
            Runs = Paths("runs"),
            WorksThrough = Paths("through"),
            RunsOn = Paths("on"),
            Sizes = Paths("size"),
            IsCluster = Clause("cluster") is not null,
            NamedBy = Paths("named by"),
            Serves = Paths("serves"),
            Grants = Paths("grants"),
            GrantedRoles = Paths("allows"),
            GrantedTo = Paths("to"),
            CopiesFrom = Paths("copies"),
            CopiesTo = Paths("into"),
        };
    }
}
