using System.Collections.Concurrent;

namespace DataGravity.Catalog;

/// <summary>
/// The resource types DataGravity knows, by Pulumi type token. A kind is parsed when its type is first met, so types that a program does not
/// use cost nothing. <see cref="KindFiles"/> explains the form of the files, and <see cref="Clauses"/> lists the clauses.
/// </summary>
internal static class ResourceCatalog
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, KindBlock>> s_blocks = new();
    private static readonly ConcurrentDictionary<string, string> s_packages = new();
    private static readonly ConcurrentDictionary<string, ResourceKind?> s_kinds = new();

    /// <summary>What the catalog knows of a type; null if it does not list the type.</summary>
    public static ResourceKind? Find(string token) => s_kinds.GetOrAdd(token, Read);

    /// <summary>All tokens in the catalog.</summary>
    public static IEnumerable<string> Tokens => KindFiles.Packages.SelectMany(package => BlocksOf(package).Keys);

    /// <summary>The package of a token: <c>aws</c> of <c>aws:s3/bucket:Bucket</c>.</summary>
    public static string PackageOf(string token) => s_packages.GetOrAdd(token, FindPackage);

    private static IReadOnlyDictionary<string, KindBlock> BlocksOf(string package) => s_blocks.GetOrAdd(package, KindFiles.Read);

    private static ResourceKind? Read(string token)
    {
        var (package, current) = (PackageOf(token), Current(token));
        var blocks = BlocksOf(package);
        return blocks.TryGetValue(current, out var block) || blocks.TryGetValue(current = OfAnyVersion(current), out block)
            ? KindReader.Read(current, Clouds.OfPackage(package), block.ReadClauses())
            : null;
    }

    /// <summary>
    /// The token of a kind that a Kubernetes cluster defines, without its version: <c>kubernetes:ray.io/RayCluster</c> of
    /// <c>kubernetes:ray.io/v1:RayCluster</c>. Any other token is returned unchanged.
    /// </summary>
    private static string OfAnyVersion(string token) =>
        token.StartsWith("kubernetes:", StringComparison.Ordinal)
        && token.Split(':') is [var package, var version, var kind]
        && version.IndexOf('/') is > 0 and var slash
            ? $"{package}:{version.Substring(0, slash)}/{kind}"
            : token;

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
}
