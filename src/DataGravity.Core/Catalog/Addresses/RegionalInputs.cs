using System.Collections.Concurrent;

namespace DataGravity.Catalog.Addresses;

/// <summary>An input that names something that exists in one region only.</summary>
/// <param name="Noun">What it names: <c>subnet</c>.</param>
/// <param name="Path">The path of the input.</param>
/// <param name="OnlyWith">An input without which the cloud accepts something of another region, and its value; null if it never does.</param>
internal sealed record RegionalInput(string Noun, DataPath Path, (DataPath Path, string Value)? OnlyWith);

/// <summary>Inputs that name a zone, or something that only works in its own region.</summary>
/// <remarks>
/// A line is <c>token … | noun | path …</c>. A token stands for all types that begin with it. A path written in full is an input in which
/// the cloud always refuses a name of another region. <c>**.a</c> and <c>**.a.b</c> are inputs of that name at any depth, in all types of
/// a package. What these name keeps a resource from moving, but for some types it may be in another region. A fourth part is an input and
/// the value without which the cloud accepts something of another region. The lines are in the files <c>*.inputs</c> of each cloud's
/// folder; a line that begins with spaces continues the one above it.
/// </remarks>
internal static class RegionalInputs
{
    private const string AnyDepth = "**.";

    private static readonly Lazy<RegionalRow[]> s_rows = new(() =>
        [.. DataFiles.Names(".inputs").Select(DataFiles.ReadText).SelectMany(Read)]
    );
    private static readonly ConcurrentDictionary<string, IReadOnlyList<RegionalInput>> s_byToken = new();
    private static readonly ConcurrentDictionary<string, RegionalNouns> s_nouns = new();

    /// <summary>The inputs of a type in which the cloud refuses something of another region.</summary>
    public static IReadOnlyList<RegionalInput> FindAll(string token) =>
        s_byToken.GetOrAdd(
            token,
            t =>
                [
                    .. from row in RowsOf(t)
                    from path in row.Paths
                    where !IsAnyDepth(path)
                    select new RegionalInput(row.Noun, At(path), row.OnlyWith is [var input, var value] ? (At(input), value) : null),
                ]
        );

    /// <summary>What inputs of a type name, at any depth.</summary>
    public static RegionalNouns NounsOf(string token) =>
        s_nouns.GetOrAdd(
            ResourceCatalog.PackageOf(token),
            package => new RegionalNouns(
                RowsOf(package + ":")
                    .SelectMany(row => row.Paths.Where(IsAnyDepth).Select(path => (path.Substring(AnyDepth.Length), row.Noun)))
            )
        );

    /// <summary>Whether a name exists in every region, because the cloud creates it by default or owns it.</summary>
    public static bool IsEverywhere(string name) =>
        name is "" or "default"
        || name.StartsWith("alias/aws/", StringComparison.Ordinal)
        || name.StartsWith("resolve:ssm:/aws/service/", StringComparison.Ordinal)
        || name.IndexOf("/global/", StringComparison.Ordinal) >= 0;

    /// <summary>Every line of the table.</summary>
    internal static IReadOnlyList<RegionalRow> All => s_rows.Value;

    private static IEnumerable<RegionalRow> RowsOf(string token) =>
        s_rows.Value.Where(row => token.StartsWith(row.Prefix, StringComparison.Ordinal));

    private static DataPath At(string path) => new(path, DataAccess.Reads, MustBeNear: false);

    private static bool IsAnyDepth(string path) => path.StartsWith(AnyDepth, StringComparison.Ordinal);

    private static IEnumerable<RegionalRow> Read(string table) =>
        from line in table.Replace("\r", "").Replace("\n    ", " ").Split('\n')
        where line.Length > 0
        let parts = line.Split('|')
        where parts.Length is 3 or 4
        from prefix in Words(parts[0])
        select new RegionalRow(prefix, parts[1].Trim(), Words(parts[2]), Words(parts.ElementAtOrDefault(3) ?? ""));

    private static string[] Words(string text) => text.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A line of the table, for one of its tokens.</summary>
internal sealed record RegionalRow(string Prefix, string Noun, string[] Paths, string[] OnlyWith);
