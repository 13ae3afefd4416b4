using System.Collections.Concurrent;

namespace DataGravity.Catalog;

/// <summary>
/// The resource types data gravity knows, by Pulumi type token. The tables are text, a line a type; the first
/// look-up indexes the lines, and a line is parsed when its type is first met, so what a program does not use costs nothing.
/// </summary>
/// <remarks>
/// A line is <c>token | noun | clause | clause …</c>. Clauses, each at most once:
/// <list type="bullet">
/// <item><c>data</c>, <c>compute</c> or <c>ml</c>: the role; without one, neither;</item>
/// <item><c>in a b</c>: inputs that fix the place, then the provider's; <c>only in a</c>: never the provider's;</item>
/// <item><c>reads a b</c>, <c>writes a b</c>: inputs that name data;</item>
/// <item><c>must read a b</c>, <c>must write a b</c>: the same, and the vendor refuses data in another region;</item>
/// <item><c>known by a b</c>: outputs that name it;</item>
/// <item><c>rule …</c>: what the vendor says of those, as the end of a message.</item>
/// </list>
/// </remarks>
public static class ResourceCatalog
{
    private static readonly Lazy<Dictionary<string, string>> s_lines = new(Index);
    private static readonly ConcurrentDictionary<string, ResourceKind?> s_kinds = new();

    /// <summary>What is known of a type; null for what the catalog does not hold.</summary>
    public static ResourceKind? Find(string token) =>
        s_kinds.GetOrAdd(token, t => s_lines.Value.TryGetValue(t, out var line) ? Parse(line) : null);

    /// <summary>Every token the catalog holds.</summary>
    public static IEnumerable<string> Tokens => s_lines.Value.Keys;

    /// <summary>The package of a token: <c>aws</c> of <c>aws:s3/bucket:Bucket</c>.</summary>
    public static string PackageOf(string token)
    {
        // A provider's own token names its package last.
        const string providers = "pulumi:providers:";
        return token.StartsWith(providers, StringComparison.Ordinal)
            ? token.Substring(providers.Length)
            : token.Substring(0, Math.Max(0, token.IndexOf(':')));
    }

    private static Dictionary<string, string> Index()
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in new[] { AwsTable.Lines, GcpTable.Lines }.SelectMany(table => table.Split('\n')))
        {
            var end = line.IndexOf(" |", StringComparison.Ordinal);
            if (end > 0)
                lines.Add(line.Substring(0, end), line);
        }
        return lines;
    }

    private static ResourceKind Parse(string line)
    {
        var clauses = line.Split('|').Select(c => c.Trim()).ToArray();
        var token = clauses[0];
        var package = PackageOf(token);
        string? Clause(string word) => clauses.Skip(2).FirstOrDefault(c => c == word || c.StartsWith(word + " ", StringComparison.Ordinal));
        string[] Words(string word) => Clause(word)?.Substring(word.Length).Split([' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        IEnumerable<DataPath> Paths(string word, DataAccess access, bool mustBeNear = false) =>
            Words(word).Select(path => new DataPath(path, access, mustBeNear));

        return new ResourceKind(
            token,
            Clouds.OfPackage(package),
            clauses[1],
            Clause("data") is not null ? ResourceRole.Data
                : Clause("ml") is not null ? ResourceRole.MlCompute
                : Clause("compute") is not null ? ResourceRole.Compute
                : ResourceRole.Other,
            [.. Words("in"), .. Words("only in")],
            Clause("only in") is null,
            [
                .. Paths("must read", DataAccess.Reads, mustBeNear: true), .. Paths("reads", DataAccess.Reads),
                .. Paths("must write", DataAccess.Writes, mustBeNear: true), .. Paths("writes", DataAccess.Writes),
            ],
            Words("known by"),
            Clause("rule")?.Substring("rule ".Length));
    }
}
