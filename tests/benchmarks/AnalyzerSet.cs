using System.Reflection;

namespace DataGravity.Benchmarks;

/// <summary>Analyzers as their package brings them into a compilation.</summary>
/// <param name="Name">The package and its version.</param>
/// <param name="Assemblies">What the compiler loads.</param>
/// <param name="Configs">The severities they come with, where those are not their own.</param>
public sealed record AnalyzerSet(string Name, IReadOnlyList<string> Assemblies, IReadOnlyList<string> Configs)
{
    private const string Peer = "Peer: ";

    private static readonly string[] s_ours = ["Core", "Analyzers", "CodeFixes"];

    /// <summary>None: the compiler alone.</summary>
    public static AnalyzerSet None { get; } = new("the compiler alone", [], []);

    /// <summary>Those of this repository, as a program has them.</summary>
    public static AnalyzerSet Ours { get; } = new("DataGravity", [.. s_ours.Select(PathOf)], []);

    /// <summary>Those of this repository, as a library has them that carries its program.</summary>
    public static AnalyzerSet OursOfLibraries { get; } = Ours with { Assemblies = [.. Ours.Assemblies, PathOf("Carrier")] };

    /// <summary>What any two analyzers cost: those of this assembly are called for creations and calls, and do nothing.</summary>
    public static AnalyzerSet Empty { get; } = new("two that do nothing", [typeof(AnalyzerSet).Assembly.Location], []);

    /// <summary>None, empty ones, ours, and the peers that the project file names.</summary>
    public static IReadOnlyList<AnalyzerSet> All { get; } =
    [
        None,
        Empty,
        Ours,
        .. from metadata in typeof(AnalyzerSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        where metadata.Key.StartsWith(Peer, StringComparison.Ordinal)
        group metadata.Value! by metadata.Key[Peer.Length..] into peer
        orderby peer.Key
        select new AnalyzerSet(
            peer.Key,
            [.. peer.Where(file => file.EndsWith(".dll", StringComparison.Ordinal))],
            [.. peer.Where(file => file.EndsWith(".globalconfig", StringComparison.Ordinal))]
        ),
    ];

    /// <summary>As it stands in a table.</summary>
    public override string ToString() => Name;

    private static string PathOf(string part) => $"{AppContext.BaseDirectory}DataGravity.{part}.dll";
}
